import * as z from 'zod/mini';
import { type KeySet, plainName, signatureSchema, signedBytes, signers, words } from './key-set.ts';
import { readCanonical } from './read-canonical.ts';
import { Refusal } from './refusal.ts';

const moment = z.iso.datetime();

/** One approver's emergency answer to a rule that floods: its matches go to the quiet list, never away, for at most 72 hours. */
const loweringSchema = z.strictObject({
  kind: z.literal('heed-lowering'),
  schema: z.literal(1),
  /** The release that it is about, by its hash: a later release ends it. */
  release: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  rule: words,
  by: words,
  /** Shown to everybody who has it. */
  reason: words,
  from: moment,
  until: moment,
  signature: signatureSchema,
});
export type Lowering = z.infer<typeof loweringSchema>;

export const longestLowering = 72 * 60 * 60 * 1000;

/** What its signature covers. */
export function loweringBytes({
  signature: _,
  ...lowering
}: Lowering | (Omit<Lowering, 'signature'> & { signature?: undefined })): Uint8Array<ArrayBuffer> {
  return signedBytes('heed-lowering-1', lowering);
}

/** What a lowering is about: the release in use by its hash, and the ids of its rules. */
export type Running = { keys: KeySet; release: string; rules: readonly string[]; lowerings: readonly Lowering[] };

/**
 * Throws a Refusal unless one holder of the trusted keys lowered one rule of the release in use, for the first time and for at most
 * 72 hours: after that it takes two, in a release.
 */
export async function acceptLowering(text: string, { keys, release, rules, lowerings }: Running, now: Date): Promise<Lowering> {
  const lowering = readCanonical(loweringSchema, 'heed-lowering', text, 20_000);
  const [holder] = await signers(keys, loweringBytes(lowering), [lowering.signature]);
  if (!holder || plainName(holder.holder) !== plainName(lowering.by))
    throw new Refusal('bad-signature', `the lowering by ${lowering.by} is signed with the key of ${holder?.holder}`);
  if (lowering.release !== release) throw new Refusal('older-version', 'it was made for another release than the one in use');
  if (!rules.includes(lowering.rule))
    throw new Refusal('no-such-rule', `there is no rule ${lowering.rule} in the ruleset in use`);
  if (lowerings.some(({ rule, release }) => rule === lowering.rule && release === lowering.release))
    throw new Refusal(
      'too-long',
      `${lowering.rule} was lowered once since the last release; now it takes two approvers and a release`,
    );
  const [from, until] = [Date.parse(lowering.from), Date.parse(lowering.until)];
  if (until - from > longestLowering) throw new Refusal('too-long', 'a rule may be lowered by one approver for 72 hours at most');
  if (until <= now.getTime()) throw new Refusal('too-long', `it ended ${lowering.until}`);
  return lowering;
}

/** The rules lowered at the moment. */
export function loweredNow(lowerings: readonly Pick<Lowering, 'rule' | 'until' | 'from'>[], now: Date): Set<string> {
  const running = lowerings.filter(({ from, until }) => Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until));
  return new Set(running.map(({ rule }) => rule));
}
