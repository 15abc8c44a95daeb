import type { Match, Response } from '../matching/finding.ts';
import type { WalkState } from '../protocol/walk.ts';
import type { Evidence } from '../x/post.ts';

/** How a message came that Heed did not raise: seen by the clinician, told by somebody, a private message, another site, X down. */
export const byHandWays = ['seen', 'told', 'dm', 'other_site', 'x_down'] as const;
export type ByHandWay = (typeof byHandWays)[number];

/**
 * One raised post and its walk, as kept on disk (IndexedDB): never a word of the post, no handle of its author.
 * `postId` is removed when the case ends; `key` (keyed digest of account and post id) stays, so that a post is raised once.
 */
export type Case = {
  id: string;
  key: string;
  postId: string | null;
  /** The account it was addressed to, lower case. */
  handle: string;
  /** Keyed digest of the author, for grouping; null for a case started by hand, and once the case has ended. */
  authorKey: string | null;
  origin: 'matched' | 'by-hand';
  /** Only for a case started by hand. */
  way?: ByHandWay;
  response: Response;
  rules: string[];
  rulesetVersion: string;
  raisedAt: string;
  postedAt: string | null;
  /** Null until the clinician reads the message. */
  readAt: string | null;
  status: 'to-read' | 'open' | 'ended';
  walk: WalkState;
};

/** The words of a case: memory only (storage.session), gone with the browser. */
export type CaseText = {
  text: string;
  author: string;
  authorName: string;
  alsoTo: number;
  partial: boolean;
  evidence: Evidence[];
  matches: Match[];
};

/** When a message was written, else when it was pointed out. */
export const timeOf = ({ postedAt, raisedAt }: Pick<Case, 'postedAt' | 'raisedAt'>): string => postedAt ?? raisedAt;

/** The message to open first: what the organisation asks to read now, then the newest (`cases` newest first). */
export function nextToRead(cases: Case[]): Case | undefined {
  const waiting = cases.filter((one) => one.status === 'to-read');
  return waiting.find((one) => one.response === 'now') ?? waiting[0];
}
