import type { TabMatcher } from '#lib/matching/open-matcher.ts';
import type { Report, ReportReply } from '#lib/messages/to-background.ts';
import type { Accounts, LastConfirmed, Stops } from '#lib/settings/items.ts';
import type { PageKind } from '#lib/x/page-kind.ts';
import type { Evidence, Post } from '#lib/x/post.ts';
import type { Counts, HeedState } from './state.ts';

/** What the person and the organisation have settled, kept current by the caller. */
export type Settled = {
  accounts: Accounts;
  provenAt: LastConfirmed;
  pauseEnds: string | null;
  rulesetHash: string | null;
  stops: Stops;
  /** Whether anybody is on the do-not-match list. */
  leavesOut: boolean;
};

export type PageView = { state: HeedState; counts: Counts; handle: string | null; since: number };

export type PageDependencies = {
  doc: Document;
  signal: AbortSignal;
  logFault: (error: unknown) => void;
  mayMatch: (author: string, handle: string) => Promise<boolean>;
  loadMatcher: () => Promise<TabMatcher | null>;
  report: (report: Omit<Report, 'fullScreen'>) => Promise<ReportReply>;
  onReply: (reply: ReportReply) => void;
  onEvidence: (kinds: Evidence[]) => void;
  onView: (view: PageView) => void;
};

export type PageChecker = {
  settle: (settled: Settled) => void;
  lookAgain: () => void;
  /** Whether the background answered the last message; while it does not, every look tries again. */
  hearBackground: (answers: boolean) => void;
  /** The whole page read afresh, for `read-page`; `steady` once the state no longer waits for X to finish loading. */
  readNow: () => PageView & { steady: boolean; pageKind: PageKind; posts: Post[] };
};
