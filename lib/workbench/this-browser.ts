import { readTopics } from '#lib/authoring/edit-files.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import { writeCanonical } from '#lib/release/canonical.ts';
import { type KeySet, readKeySet } from '#lib/release/key-set.ts';
import { acceptLowering, isLowering, type Lowering, loweringBytes, planLowering } from '#lib/release/lowering.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { releaseHash } from '#lib/release/release.ts';
import { readSigningFile, signWith } from '#lib/release/signing-file.ts';
import { readLowerings } from '#lib/updates/lowered-rules.ts';
import { readTrust } from '#lib/updates/read-trust.ts';
import { type ActiveRelease, activeReleaseItem, releaseTextItem } from '#lib/updates/release-items.ts';
import { readReleaseInUse, readRunning, takeLoweringFile } from '#lib/updates/take-lowering.ts';
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
  /** The keys that this browser trusts; null while it trusts none. */
  trustedKeys: KeySet | null;
};

/** What this browser has in use when the workbench opens. */
export async function readStart(): Promise<Start> {
  const [active, activeText, activeFiles, packagedFiles, pocketTemplate, lowerings, policy] = await Promise.all([
    activeReleaseItem.getValue(),
    releaseTextItem.getValue(),
    readActiveFiles(),
    readPackagedFiles(),
    readPocketTemplate(),
    readLowerings(new Date()),
    policyItem.getValue(),
  ]);
  // Keys of a policy that cannot be read are named where a release is taken.
  const trust = await readTrust(policy).catch(() => null);
  const organisation = active?.organisation ?? (policy.state === 'policy' ? policy.policy.organisation : undefined) ?? '';
  const rules = readTopics(activeFiles).flatMap((topic) => topic.rules.map(({ id }) => id));
  const trustedKeys = trust?.keys ?? null;
  return { active, activeText, activeFiles, packagedFiles, pocketTemplate, organisation, rules, lowerings, trustedKeys };
}

/**
 * Takes a release, or a lowering of one of its rules, from a file into this browser. The keys that are trusted already decide; only a browser that trusts none yet, and whose
 * policy names none, takes the set of keys that is given with it. Throws a Refusal.
 */
export async function takeHere(
  text: string,
  keys: string | null,
  now: Date,
  makeReady: Parameters<typeof takeSigned>[4],
): Promise<void> {
  if (isLowering(text)) {
    await takeLoweringFile(text, now);
    return;
  }
  const trust =
    (await readTrust(await policyItem.getValue())) ?? (keys === null ? null : { keys: readKeySet(keys), version: 0, hash: null });
  if (!trust) throw new Refusal('unknown-key', 'no keys are trusted in this browser yet: give the set of keys with it');
  await takeSigned(text, trust, 'file', now, makeReady);
}

export type LoweringWish = { rule: string; reason: string; signingFile: string | null; passphrase: string; by: string };

/**
 * One approver lowers one rule of the release in use for 72 hours. Signed, it stands here at once; by name alone it is made for the device
 * policy. Returns the file for the other browsers. Throws a Refusal, or WrongPassphrase.
 */
export async function lowerHere({ rule, reason, signingFile, passphrase, by }: LoweringWish, now: Date): Promise<string> {
  const release = await readReleaseInUse();
  const signing = signingFile === null ? null : readSigningFile(signingFile);
  const { generation, version } = release;
  const hash = await releaseHash(release);
  const plan = planLowering({ release: hash, generation, version, rule, reason, by: signing?.holder ?? by }, now);
  const signature = signing && (await signWith(signing, passphrase, loweringBytes(plan)));
  const text = writeCanonical({ ...plan, signature });
  if (signing) await takeLoweringFile(text, now);
  else await acceptLowering(text, await readRunning(), null, now);
  return text;
}
