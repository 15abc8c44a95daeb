import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { reasons } from '#lib/checking/state.ts';
import { effects, responses } from '#lib/matching/finding.ts';
import { evidenceKinds } from '#lib/x/post.ts';
import { logOnce } from './log.ts';

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
    text: z.string().check(z.maxLength(30_000)),
    author: z.string().check(z.maxLength(20)),
    authorName: z.string().check(z.maxLength(200)),
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
  counts: z.object({ toYou: count, checked: count, onlyPictures: count, cutShort: count, unreadable: count }),
});
export type PageState = z.infer<typeof pageState>;

/** One schema a message: types come from it, and every receiver parses before it acts. */
const schemas = {
  /** tab -> background: what this page's state is now. */
  'page-state': pageState,
  /** tab -> background: the reader of this page has stopped (navigation, reload of the extension). */
  'page-left': z.object({}),
  /** tab -> background: a post to read. */
  report,
  /** tab -> background: the clinician asked for the steps (`asked`), or `now` and the page is quiet. */
  'open-steps': z.object({ asked: z.boolean() }),
  /** background -> tab: how many messages wait to be read. */
  'to-read': z.object({ count }),
  /** toolbar popup -> tab: look at the page again. */
  'look-again': z.object({}),
};
type Schemas = typeof schemas;
export type MessageName = keyof Schemas;
type Data<N extends MessageName> = z.infer<Schemas[N]>;

type Replies = {
  'page-state': { toRead: number };
  'page-left': void;
  report: ReportReply;
  'open-steps': void;
  'to-read': void;
  'look-again': void;
};
/** `raised`: a new case. `known`: raised before. `quiet`: kept as a line for this session. `refused`: not a confirmed account. */
export type ReportReply = { outcome: 'raised' | 'known' | 'quiet' | 'refused'; toRead: number; openWindow: boolean };

type ProtocolMap = { [N in MessageName]: (data: Data<N>) => Replies[N] };
const messaging = defineExtensionMessaging<ProtocolMap>();

type Sender = { tabId: number | null; url: string | null };

export class MessageRefused extends Error {
  override name = 'MessageRefused';
}

/**
 * Handles one kind of message. A message of another extension, or one that does not fit its schema, is refused: the sender gets a
 * `MessageRefused` error and the log a line with the name of the message and the path of the fault, never its content.
 */
export function onMessage<N extends MessageName>(
  name: N,
  handler: (data: Data<N>, sender: Sender) => Replies[N] | Promise<Replies[N]>,
): () => void {
  const receive = (message: { data: unknown; sender: { id?: string; tab?: { id?: number }; url?: string } }) => {
    const parsed = schemas[name].safeParse(message.data);
    if (message.sender.id !== browser.runtime.id || !parsed.success) {
      const path = parsed.success ? 'sender' : (parsed.error.issues[0]?.path.join('.') ?? '');
      logOnce('message refused', { name, path });
      throw new MessageRefused(`The message "${name}" was refused: ${path || 'its shape'} is not as agreed.`);
    }
    return handler(parsed.data as Data<N>, { tabId: message.sender.tab?.id ?? null, url: message.sender.url ?? null });
  };
  return messaging.onMessage(name, receive as never);
}

/** Sends to the background. Rejects when nobody answers within `timeoutMs`. */
export async function sendToBackground<N extends MessageName>(name: N, data: Data<N>, timeoutMs = 5000): Promise<Replies[N]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The background did not answer.')), timeoutMs);
  });
  try {
    return await Promise.race([messaging.sendMessage(name as never, data as never) as Promise<Replies[N]>, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Sends to a tab; a tab without Heed's reader is no error. */
export async function sendToTab<N extends MessageName>(tabId: number, name: N, data: Data<N>): Promise<void> {
  try {
    await messaging.sendMessage(name as never, data as never, tabId as never);
  } catch {
    // No reader there: the tab shows another site, or has not loaded yet.
  }
}
