import * as z from 'zod/mini';
import type { Response } from '#lib/matching/finding.ts';
import { openContent } from './accept.ts';
import { type KeySet, plainName, signatureSchema, signedBytes, signers, words } from './key-set.ts';
import { readCanonical } from './read-canonical.ts';
import { Refusal } from './refusal.ts';
import { type Release, releaseHash } from './release.ts';

const moment = z.iso.datetime();
const shortWords = words.check(z.maxLength(500));

/** One approver's emergency answer to a rule that floods: its matches go to the quiet list, never away, for at most 72 hours. */
const loweringSchema = z.strictObject({
  kind: z.literal('heed-lowering'),
  schema: z.literal(1),
  /** The release that it is about, by its hash: another release ends it. Key set and version say the same to people. */
  release: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  generation: z.int().check(z.gte(0)),
  version: z.int().check(z.gte(1)),
  /** One rule. A list, and another place than the quiet list, are read so that they can be refused by name. */
  rule: z.union([shortWords, z.array(shortWords)]),
  to: shortWords,
  by: shortWords,
  /** Shown to everybody who has it. */
  reason: shortWords,
  from: moment,
  until: moment,
  /** Null only where the device's policy is the trust. */
  signature: z.nullable(signatureSchema),
});
export type Lowering = Omit<z.infer<typeof loweringSchema>, 'rule' | 'to'> & { rule: string; to: 'quiet' };

export const loweringLimit = 20_000;
const longestLowering = 72 * 60 * 60 * 1000;

/** The clocks of two computers differ: one that begins this little ahead is taken, and begins when it says. */
const clockDifference = 10 * 60 * 1000;

export type LoweringPlan = Pick<Lowering, 'release' | 'generation' | 'version' | 'rule' | 'by' | 'reason'>;

/** What is signed and saved, beginning now, for the whole 72 hours. */
export function planLowering(plan: LoweringPlan, now: Date): Omit<Lowering, 'signature'> {
  const until = new Date(now.getTime() + longestLowering).toISOString();
  return { kind: 'heed-lowering', schema: 1, ...plan, to: 'quiet', from: now.toISOString(), until };
}

/** What its signature covers. */
export function loweringBytes({
  signature: _,
  ...lowering
}: Lowering | (Omit<Lowering, 'signature'> & { signature?: undefined })): Uint8Array<ArrayBuffer> {
  return signedBytes('heed-lowering-1', lowering);
}

/** Whether a file means to be a lowering, even a damaged one. */
export const isLowering = (text: string): boolean => text.includes('"kind":"heed-lowering"');

/** Throws a Refusal. Reads the form only; whether it may stand is `acceptLowering`'s. */
function readLowering(text: string): Lowering {
  const { rule, to, ...rest } = readCanonical(loweringSchema, 'heed-lowering', text, loweringLimit);
  if (typeof rule !== 'string')
    throw new Refusal('more-than-one-rule', `it names a list of ${rule.length} rules; a lowering is about one`);
  if (to !== 'quiet') throw new Refusal('only-lowers', `it asks for "${to}"; a lowering can only move a rule to the quiet list`);
  return { ...rest, rule, to };
}

/** What a lowering is about: the release in use, how soon each of its rules asks to be read, and what was lowered in it before. */
export type Running = {
  release: string;
  generation: number;
  version: number;
  rules: ReadonlyMap<string, Response>;
  lowerings: readonly Lowering[];
};

/** The release in use as a lowering is held against it. Throws a Refusal when its rules do not open. */
export async function runningRelease(release: Release, lowerings: readonly Lowering[]): Promise<Running> {
  const { rules } = openContent(release.files).ruleset;
  const { generation, version } = release;
  const inUse = rules.filter(({ status }) => status !== 'retired').map(({ id, response }) => [id, response] as const);
  return { release: await releaseHash(release), generation, version, rules: new Map(inUse), lowerings };
}

/**
 * Throws a Refusal unless one holder of the trusted keys lowered one rule of the release in use, for the first time and for at most
 * 72 hours: after that it takes two, in a release. `keys` null: the device's own policy holds it and is the trust.
 */
export async function acceptLowering(text: string, running: Running, keys: KeySet | null, now: Date): Promise<Lowering> {
  const lowering = readLowering(text);
  if (keys !== null) await assertSignedBy(lowering, keys, now);
  assertOfRelease(lowering, running);
  assertTime(lowering, now);
  assertFirst(lowering, running.lowerings, now);
  return lowering;
}

async function assertSignedBy(lowering: Lowering, keys: KeySet, now: Date): Promise<void> {
  if (keys.expires < now.toISOString().slice(0, 10))
    throw new Refusal('expired-keys', `the signing keys ended on ${keys.expires}: rotate them`);
  if (lowering.signature === null)
    throw new Refusal('bad-signature', `the lowering by ${lowering.by} is not signed: only a device policy may hold it`);
  const [holder] = await signers(keys, loweringBytes(lowering), [lowering.signature]);
  if (!holder || plainName(holder.holder) !== plainName(lowering.by))
    throw new Refusal('bad-signature', `the lowering by ${lowering.by} is signed with the key of ${holder?.holder}`);
}

function assertOfRelease(lowering: Lowering, { release, generation, version, rules }: Running): void {
  const { rule } = lowering;
  if (lowering.release !== release || lowering.generation !== generation || lowering.version !== version)
    throw new Refusal(
      'older-version',
      `it was made for version ${lowering.version} of key set ${lowering.generation}; in use is version ${version} of key set ${generation}, another release`,
    );
  const response = rules.get(rule);
  if (response === undefined) throw new Refusal('no-such-rule', `there is no rule ${rule} in the release in use`);
  if (response === 'review') throw new Refusal('already-lower', `the messages of ${rule} go to the quiet list already`);
}

function assertTime(lowering: Lowering, now: Date): void {
  const [from, until] = [Date.parse(lowering.from), Date.parse(lowering.until)];
  if (until - from > longestLowering) throw new Refusal('too-long', 'a rule may be lowered by one approver for 72 hours at most');
  if (until <= from || until <= now.getTime()) throw new Refusal('ended', `it ended ${lowering.until}`);
  if (from > now.getTime() + clockDifference) throw new Refusal('not-begun', `it begins ${lowering.from}: take it then`);
}

function assertFirst(lowering: Lowering, before: readonly Lowering[], now: Date): void {
  const { rule, by, release } = lowering;
  const ofRelease = before.filter((other) => other.release === release);
  if (ofRelease.some((other) => other.rule === rule))
    throw new Refusal('lowered-before', `${rule} was lowered once in this release; now it takes two approvers and a new release`);
  const own = ofRelease.find((other) => plainName(other.by) === plainName(by) && Date.parse(other.until) > now.getTime());
  if (own)
    throw new Refusal(
      'more-than-one-rule',
      `${by} has lowered ${own.rule} until ${own.until}; one approver may lower one rule at a time`,
    );
}

/** The lowerings that stand at the moment. */
export function standing<T extends Pick<Lowering, 'rule' | 'until' | 'from'>>(lowerings: readonly T[], now: Date): T[] {
  return lowerings.filter(({ from, until }) => Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until));
}
