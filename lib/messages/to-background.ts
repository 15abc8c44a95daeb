import * as z from 'zod/mini';
import { reasons } from '#lib/checking/state.ts';
import { effects, responses } from '#lib/matching/finding.ts';
import { evidenceKinds } from '#lib/x/post.ts';
import { receive } from './receive.ts';

type Sender = { tabId: number | null };

const handle = z.string().check(z.regex(/^[a-z0-9_]{1,20}$/));
const count = z.number().check(z.int(), z.minimum(0));
const span = z.tuple([count, count]);
const isoTime = z.nullable(z.string().check(z.maxLength(40)));

const match = z.object({
  rule: z.string(),
  phrase: z.string(),
  span,
  response: z.enum(responses),
  context: z.array(z.object({ cue: z.string(), text: z.string(), span, effect: z.enum(effects) })),
});

const report = z.object({
  handle,
  postId: z.string().check(z.regex(/^\d{1,25}$/)),
  response: z.enum(responses),
  rulesetVersion: z.string(),
  postedAt: isoTime,
  fullScreen: z.boolean(),
  message: z.object({
    // The longest post of X, made of nothing but the longest emoji. What is kept of it is less (`keepCaseText`).
    text: z.string().check(z.maxLength(400_000)),
    author: z.string().check(z.maxLength(20)),
    authorName: z.string().check(z.maxLength(2000)),
    alsoTo: count,
    partial: z.boolean(),
    evidence: z.array(z.enum(evidenceKinds)),
    matches: z.array(match),
  }),
});
export type Report = z.infer<typeof report>;

const pageState = z.object({
  state: z.enum(['checking', 'paused', 'not-checking']),
  why: z.nullable(z.enum(reasons)),
  handle: z.nullable(handle),
  since: z.number(),
  counts: z.object({ toYou: count, checked: count, leftOut: count, onlyPictures: count, cutShort: count, unreadable: count }),
});
export type PageState = z.infer<typeof pageState>;

/** `raised`: a new case. `known`: raised before. `quiet`: kept as a line for this session. `refused`: not a confirmed account. */
export type ReportReply = { outcome: 'raised' | 'known' | 'quiet' | 'refused'; toRead: number; openWindow: boolean };

/** One schema a message: types come from it. */
const schemas = {
  /** What this page's state is now. */
  'page-state': pageState,
  /** Asked by the toolbar popup: a background that is gone cannot say so itself. */
  'are-you-there': z.object({}),
  /** The reader of this page has stopped (navigation, reload of the extension). */
  'page-left': z.object({}),
  /** Whether posts of this author to this account may be matched. */
  'may-match': z.object({ handle, author: z.string().check(z.maxLength(20)) }),
  /** A post to read. */
  report,
  /** The clinician asked for the steps (`asked`), or `now` and the page is quiet. */
  'open-steps': z.object({ asked: z.boolean() }),
};

type Schemas = typeof schemas;
type Data<N extends keyof Schemas> = z.infer<Schemas[N]>;
type Replies = {
  'page-state': { toRead: number };
  'are-you-there': unknown;
  'page-left': unknown;
  'may-match': { may: boolean };
  report: ReportReply;
  'open-steps': unknown;
};

export type ToBackground = { [N in keyof Schemas]: (data: Data<N>) => Replies[N] };

/** Background: handles one kind of message from a tab. */
export function onMessageFromTab<N extends keyof Schemas>(
  name: N,
  handler: (data: Data<N>, sender: Sender) => Replies[N] | Promise<Replies[N]>,
): () => void {
  const findFault = (data: unknown): string | null => {
    const parsed = schemas[name].safeParse(data);
    return parsed.success ? null : parsed.error.issues[0]?.path.join('.') || 'its shape';
  };
  return receive(name, findFault, (data, { tab }) => handler(data as Data<N>, { tabId: tab?.id ?? null }));
}
