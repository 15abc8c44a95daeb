import { logError } from '#lib/log.ts';
import { sendToBackground } from '#lib/messages/send.ts';
import type { Report, ReportReply } from '#lib/messages/to-background.ts';
import type { PageView } from './page-checker.ts';
import { waitForQuiet } from './wait-for-quiet.ts';

type Needs = {
  doc: Document;
  signal: AbortSignal;
  /** How many messages wait to be read; with each answer of the background. */
  onToRead: (count: number) => void;
  onSilence: () => void;
};

export type BackgroundLink = {
  report: (report: Omit<Report, 'fullScreen'>) => Promise<ReportReply>;
  /** Whether an author's posts to this account may be matched: the background alone holds the key of the list. */
  mayMatch: (author: string, handle: string) => Promise<boolean>;
  /** Opens the window where the answer asks for it, once nobody is typing. */
  onReply: (reply: ReportReply) => void;
  /** Says what state the page is in; whether the background answered, and has taken all that was reported. */
  tell: (view: PageView) => Promise<boolean>;
  /** The person asked for the steps. */
  openSteps: () => void;
  leave: () => void;
};

/** What a tab says to the background, and what becomes of the answers. */
export function connectBackground({ doc, signal, onToRead, onSilence }: Needs): BackgroundLink {
  const openUnasked = async () => {
    await waitForQuiet(doc, signal);
    if (!signal.aborted) await sendToBackground('open-steps', { asked: false });
  };
  /** Posts, or their authors, that were asked about in vain: a background that answers all else is silent to the clinician all the same. */
  const lost = new Set<string>();
  const hear = <Answer>(about: string, answer: Promise<Answer>): Promise<Answer> => {
    answer.then(
      () => lost.delete(about),
      () => lost.add(about),
    );
    return answer;
  };
  return {
    report: (report) =>
      hear(report.postId, sendToBackground('report', { ...report, fullScreen: doc.fullscreenElement !== null })),
    mayMatch: async (author, handle) => (await hear(author, sendToBackground('may-match', { author, handle }))).may,
    onReply: ({ toRead, openWindow }) => {
      onToRead(toRead);
      if (openWindow) void openUnasked().catch((error) => logError('could not open the steps', error));
    },
    tell: async ({ state, ...rest }) => {
      try {
        onToRead((await sendToBackground('page-state', { ...state, ...rest })).toRead);
        return lost.size === 0;
      } catch {
        return false;
      }
    },
    openSteps: () => void sendToBackground('open-steps', { asked: true }).catch(onSilence),
    leave: () => void sendToBackground('page-left', {}).catch(() => undefined),
  };
}
