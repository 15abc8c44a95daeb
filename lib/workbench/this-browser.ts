import { readTopics } from '#lib/authoring/edit-files.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import { writeCanonical } from '#lib/release/canonical.ts';
import { readKeySet } from '#lib/release/key-set.ts';
import { acceptLowering, type Lowering, longestLowering, loweringBytes } from '#lib/release/lowering.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { readRelease, releaseHash } from '#lib/release/release.ts';
import { readSigningFile, signWith } from '#lib/release/signing-file.ts';
import { readTrust } from '#lib/updates/refresh-release.ts';
import { type ActiveRelease, activeReleaseItem, loweringsItem, releaseTextItem } from '#lib/updates/release-items.ts';
import { takeSigned } from '#lib/updates/take-release.ts';
import { readActiveFiles, readPackagedFiles, readPocketTemplate } from './draft-store.ts';

export type Start = {
  active: ActiveRelease | null;
  activeText: string | null;
  activeFiles: Record<string, string>;
  packagedFiles: Record<string, string>;
  pocketTemplate: string;
  organisation: string;
  rules: string[];
  lowerings: Lowering[];
};

/** What this browser has in use when the workbench opens. */
export async function readStart(): Promise<Start> {
  const [active, activeText, activeFiles, packagedFiles, pocketTemplate, lowerings, policy] = await Promise.all([
    activeReleaseItem.getValue(),
    releaseTextItem.getValue(),
    readActiveFiles(),
    readPackagedFiles(),
    readPocketTemplate(),
    loweringsItem.getValue(),
    policyItem.getValue(),
  ]);
  const organisation = active?.organisation ?? (policy.state === 'policy' ? policy.policy.organisation : undefined) ?? '';
  const rules = readTopics(activeFiles).flatMap((topic) => topic.rules.map(({ id }) => id));
  return { active, activeText, activeFiles, packagedFiles, pocketTemplate, organisation, rules, lowerings };
}

/**
 * Takes a release from a file into this browser. The keys that are trusted already decide; only a browser that trusts none yet, and whose
 * policy names none, takes the set of keys that is given with it. Throws a Refusal.
 */
export async function takeHere(
  text: string,
  keys: string | null,
  now: Date,
  makeReady: Parameters<typeof takeSigned>[4],
): Promise<void> {
  const trust =
    (await readTrust(await policyItem.getValue())) ?? (keys === null ? null : { keys: readKeySet(keys), version: 0, hash: null });
  if (!trust) throw new Refusal('unknown-key', 'no keys are trusted in this browser yet: give the set of keys with it');
  await takeSigned(text, trust, 'file', now, makeReady);
}

/** One approver lowers one rule of the release in use for 72 hours. Throws a Refusal, or WrongPassphrase. */
export async function lowerHere(
  { rule, reason, file, passphrase, rules }: { rule: string; reason: string; file: string; passphrase: string; rules: string[] },
  now: Date,
): Promise<void> {
  const [text, trust] = [await releaseTextItem.getValue(), await readTrust(await policyItem.getValue())];
  if (text === null || !trust)
    throw new Refusal('no-such-rule', 'no signed release is in use here, so there is nothing to lower');
  const release = readRelease(text);
  const signing = readSigningFile(file);
  const plan = {
    ...{
      kind: 'heed-lowering' as const,
      schema: 1 as const,
      release: await releaseHash(release),
      rule,
      by: signing.holder,
      reason,
    },
    ...{ from: now.toISOString(), until: new Date(now.getTime() + longestLowering).toISOString() },
  };
  const signed = { ...plan, signature: await signWith(signing, passphrase, loweringBytes(plan)) };
  const lowerings = await loweringsItem.getValue();
  const running = { keys: trust.keys, release: plan.release, rules, lowerings };
  await loweringsItem.setValue([...lowerings, await acceptLowering(writeCanonical(signed), running, now)]);
}
