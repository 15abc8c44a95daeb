import * as z from 'zod/mini';
import { canonicalHash } from './canonical.ts';
import { day, keySetSchema, plainName, signatureSchema, signedBytes, words } from './key-set.ts';
import { readCanonical } from './read-canonical.ts';
import { Refusal } from './refusal.ts';

/** A file's place in a rules folder: `ruleset.yaml`, `phrases/en/intent.yaml`. No way out of the folder. */
const path = z.string().check(z.regex(/^([a-z]+\/([a-z]{2}\/)?)?[a-z0-9-]+\.(yaml|json)$/, 'is no path of a rules folder'));
const count = z.int().check(z.gte(0));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const signOffRoles = ['clinical-safety', 'information-governance', 'lived-experience'] as const;

/** What the approvers had before them. Counts only: no post of a corpus is ever part of a release. */
const evidenceSchema = z.strictObject({
  tests: z.strictObject({ passed: count, failed: count }),
  /** The last evaluation on labelled posts; null is said openly as "not evaluated". */
  evaluation: z.nullable(z.strictObject({ posts: count, raised: count, falseAlarms: count, misses: count, corpusHash: hash })),
  /** What the change can do to each rule that it lowers: the messages it would miss stand beside the false alarms it saves. */
  lowered: z.array(z.strictObject({ rule: words, falseAlarms: count, misses: count })),
});

const draftSchema = z.strictObject({
  author: words,
  reason: words,
  /** `major`: it can miss somebody whom the version before found. Null when nothing that is matched changed. */
  bump: z.nullable(z.enum(['patch', 'minor', 'major'])),
  /** The hash of the release that it was compared with; null for the first. */
  previous: z.nullable(hash),
  evidence: evidenceSchema,
  signOffs: z.array(z.strictObject({ role: z.enum(signOffRoles), by: z.nullable(words), on: z.nullable(day) })),
});

const approvalSchema = z.strictObject({
  by: words,
  on: day,
  /** Typed by the approver; a major change is not approved without. */
  reason: z.nullable(words),
  /** Null only where the device's policy is the trust. */
  signature: z.nullable(signatureSchema),
});
export type Approval = z.infer<typeof approvalSchema>;

/** Ruleset, protocol, signposts, bank holidays and agreement defaults as one file: the rules folder itself, byte for byte. */
const releaseSchema = z.strictObject({
  kind: z.literal('heed-release'),
  schema: z.literal(1),
  organisation: words,
  /** Only goes up under one key set. */
  version: z.int().check(z.gte(1), z.lte(1_000_000_000)),
  generation: z.int().check(z.gte(0)),
  released: day,
  /** After this day pages say that the release is overdue for review; it goes on working. */
  expires: day,
  draft: draftSchema,
  files: z.record(path, z.string()),
  rotations: z.array(keySetSchema).check(z.maxLength(20)),
  approvals: z.array(approvalSchema).check(z.maxLength(9)),
});
export type Release = z.infer<typeof releaseSchema>;

/** 4 MB: four times the largest ruleset that the compiler takes. */
export const releaseLimit = 4_000_000;

/** Throws a Refusal. Reads the form only; whether it may run is `acceptRelease`'s. */
export function readRelease(text: string): Release {
  return readCanonical(releaseSchema, 'heed-release', text, releaseLimit);
}

/** Names what was approved: everything but the approvals. */
export function releaseHash(release: Release): Promise<string> {
  return canonicalHash({ ...release, approvals: [] });
}

export async function approvalBytes(release: Release, { by, on, reason }: Approval): Promise<Uint8Array<ArrayBuffer>> {
  return signedBytes('heed-approval-1', { release: await releaseHash(release), by, on, reason });
}

/** How many people must approve: as many as the set of keys asks for, and two where somebody could be missed. */
export function approversNeeded(release: Release, threshold: number): number {
  return Math.max(threshold, release.draft.bump === 'major' ? 2 : 1);
}

/** Throws a Refusal unless the people, the reasons and the evidence are as the rules of approval ask. Signatures are not looked at. */
export function assertApproved(release: Release, threshold: number): void {
  const { draft, approvals } = release;
  if (draft.evidence.tests.failed > 0)
    throw new Refusal('tests-failed', `${draft.evidence.tests.failed} of the rules' own tests fail`);
  const author = plainName(draft.author);
  if (approvals.some(({ by }) => plainName(by) === author))
    throw new Refusal('author-approves', `${draft.author} wrote this change and cannot approve it`);
  const people = new Set(approvals.map(({ by }) => plainName(by)));
  const needed = approversNeeded(release, threshold);
  if (people.size < needed)
    throw new Refusal('too-few-approvers', `${people.size} of the ${needed} approvals that this change needs`);
  if (draft.bump === 'major' && approvals.some(({ reason }) => reason === null))
    throw new Refusal('reason-missing', 'this change can miss people: each approver must say why it is made');
}
