import * as z from 'zod/mini';
import { canonicalHash } from '#lib/release/canonical.ts';

/** What a record may note. A step of a walk is the usual one; the others say who did what to the record itself. */
const logEvents = [
  'raised',
  'read',
  'step',
  'back',
  'restarted',
  'ended',
  'acknowledged',
  'snoozed',
  'held',
  'released',
  'exported',
  'purged',
  'erased',
] as const;

/** Times, ids and versions: never a word that somebody wrote, never a handle. `at` is an ISO time. */
const contentSchema = z.strictObject({
  at: z.string(),
  event: z.enum(logEvents),
  caseId: z.optional(z.string()),
  node: z.optional(z.string()),
  option: z.optional(z.string()),
  rules: z.optional(z.array(z.string())),
  ruleset: z.optional(z.string()),
  protocol: z.optional(z.string()),
});
export type LogContent = z.infer<typeof contentSchema>;

/**
 * One link: `hash` covers number, the hash before it and `digest`; `digest` covers salt and content. So the content of an entry can be
 * removed (purge, erasure) and the chain still holds, and nobody can guess back what was removed: its salt went with it.
 */
export const entrySchema = z.strictObject({
  seq: z.int(),
  digest: z.string(),
  hash: z.string(),
  salt: z.nullable(z.string()),
  content: z.nullable(contentSchema),
});
export type LogEntry = z.infer<typeof entrySchema>;

/** Where a chain stands: at its end, or where what is left of it begins. */
export type Mark = { seq: number; hash: string };
export const beginning: Mark = { seq: 0, hash: '' };

const digestOf = (salt: string, content: LogContent) => canonicalHash({ salt, content });
const linkOf = (before: Mark, digest: string) => canonicalHash({ before: before.hash, digest, seq: before.seq + 1 });

/** The next link after `before`. */
export async function sealEntry(before: Mark, content: LogContent, salt: string): Promise<LogEntry> {
  const digest = await digestOf(salt, content);
  return { seq: before.seq + 1, digest, hash: await linkOf(before, digest), salt, content };
}

/** The entry without what it said. */
export const strip = (entry: LogEntry): LogEntry => ({ ...entry, salt: null, content: null });

/** `changed`: an entry says something else than when it was written. `missing`: entries were taken out or put in. `cut`: the end is gone. */
export type ChainFault = { seq: number; fault: 'changed' | 'missing' | 'cut' };

/** The first place at which the chain from `start` to `end` does not hold; null when it holds. Entries in the order of their numbers. */
export async function findFault(start: Mark, entries: readonly LogEntry[], end: Mark): Promise<ChainFault | null> {
  let before = start;
  for (const entry of entries) {
    const { seq, digest, hash, salt, content } = entry;
    if (seq !== before.seq + 1) return { seq: before.seq + 1, fault: 'missing' };
    if ((salt === null) !== (content === null)) return { seq, fault: 'changed' };
    if (salt !== null && content !== null && (await digestOf(salt, content)) !== digest) return { seq, fault: 'changed' };
    if ((await linkOf(before, digest)) !== hash) return { seq, fault: 'changed' };
    before = { seq, hash };
  }
  return before.seq === end.seq && before.hash === end.hash ? null : { seq: before.seq + 1, fault: 'cut' };
}

/** Ends the record outline: number of the entry, and 64 bits of its hash in groups that can be read aloud. */
export function checkCode({ seq, hash }: Mark): string {
  const groups = hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? [];
  return [seq, ...groups].join('-');
}

/** Whether this chain once ended with the code that stands in a clinical record; `gone` when that part has been purged. */
export function holdsCode(start: Mark, entries: readonly LogEntry[], code: string): 'yes' | 'no' | 'gone' {
  const plain = code.trim().toUpperCase().replace(/\s+/g, '');
  if (entries.some((entry) => checkCode(entry) === plain)) return 'yes';
  const seq = Number(/^(\d+)-/.exec(plain)?.[1] ?? Number.NaN);
  if (seq === start.seq && checkCode(start) === plain) return 'yes';
  return seq < start.seq ? 'gone' : 'no';
}
