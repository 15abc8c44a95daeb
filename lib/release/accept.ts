import { loadProtocol } from '#lib/protocol/load.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { formatProblem, type Ruleset } from '#lib/ruleset/ruleset.ts';
import { followRotations, type KeySet, plainName, signers } from './key-set.ts';
import { loadParts, type Parts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { type Approval, approvalBytes, assertApproved, type Release, readRelease, releaseHash } from './release.ts';

/** What a browser goes by: the keys it trusts and the last release it took. `version` 0: none yet. */
export type Trust = { keys: KeySet; version: number; hash: string | null };
export type Accepted = { release: Release; content: Content; trust: Trust };
export type Content = { ruleset: Ruleset; protocol: Protocol; parts: Parts };

/** A holder who signs a huge number must not be able to shut out every later release. */
const furthestStep = 1000;

/**
 * Checks a release against what is trusted and returns what to trust from now on. `today` is a date such as 2026-11-25.
 * Throws a Refusal with its reason; nothing has been changed then.
 */
export async function acceptRelease(text: string, trust: Trust, today: string): Promise<Accepted> {
  const release = readRelease(text);
  const keys = await followRotations(trust.keys, release.rotations);
  if (release.generation !== keys.generation)
    throw new Refusal('other-key-set', `made with key set ${release.generation}; trusted is key set ${keys.generation}`);
  if (keys.expires < today) throw new Refusal('expired-keys', `the signing keys ended on ${keys.expires}: rotate them`);
  await assertSigned(release, keys);
  assertApproved(release, keys.threshold);
  const hash = await releaseHash(release);
  // A new key set counts from the start: whoever held the old keys may have used up the numbers.
  const last = keys.generation === trust.keys.generation ? trust.version : 0;
  if (release.version < last || (release.version === last && hash !== trust.hash))
    throw new Refusal('older-version', `version ${release.version}; version ${last} is already in use`);
  if (release.version > last + furthestStep)
    throw new Refusal('too-far-ahead', `version ${release.version} is more than ${furthestStep} after version ${last}`);
  return { release, content: openContent(release.files), trust: { keys, version: release.version, hash } };
}

/** For a release that stands in the device's own policy: the policy is the trust, and the names of author and approvers suffice. */
export async function acceptFromPolicy(text: string): Promise<Omit<Accepted, 'trust'>> {
  const release = readRelease(text);
  assertApproved(release, 1);
  return { release, content: openContent(release.files) };
}

async function assertSigned(release: Release, keys: KeySet): Promise<void> {
  for (const approval of release.approvals) await assertOwnSignature(release, approval, keys);
}

/** Throws a Refusal unless the approval carries the signature of the person it names. */
async function assertOwnSignature(release: Release, approval: Approval, keys: KeySet): Promise<void> {
  if (!approval.signature) throw new Refusal('bad-signature', `the approval of ${approval.by} is not signed`);
  const [holder] = await signers(keys, await approvalBytes(release, approval), [approval.signature]);
  if (!holder || plainName(holder.holder) !== plainName(approval.by))
    throw new Refusal('bad-signature', `the approval of ${approval.by} is signed with the key of ${holder?.holder}`);
}

/** The ruleset, the protocol and what goes beside them, of a release's files. Throws a Refusal naming the first file, line and cause. */
export function openContent(files: Release['files']): Content {
  const { ruleset, problems } = loadRuleset(Object.entries(files).map(([path, text]) => ({ path, text })));
  const [problem] = problems;
  if (!ruleset || problem) throw new Refusal('content-refused', problem ? formatProblem(problem) : 'no ruleset in it');
  const protocol = files['protocol.yaml'];
  if (protocol === undefined) throw new Refusal('content-refused', 'protocol.yaml is missing');
  const loaded = loadProtocol(protocol, 'protocol.yaml');
  if ('problems' in loaded) {
    const [fault] = loaded.problems;
    throw new Refusal('content-refused', fault ? formatProblem(fault) : 'protocol.yaml does not open');
  }
  const { parts, problems: faults } = loadParts(files);
  if (faults[0]) throw new Refusal('content-refused', formatProblem(faults[0]));
  return { ruleset, protocol: loaded.protocol, parts };
}
