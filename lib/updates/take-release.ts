import { keepProtocol } from '#lib/cases/protocols.ts';
import { buildImage } from '#lib/matching/compile.ts';
import { hashProtocol } from '#lib/protocol/hash.ts';
import { acceptFromPolicy, acceptRelease, type Content, type Trust } from '#lib/release/accept.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { type Release, releaseHash } from '#lib/release/release.ts';
import { putRulesetInPlace } from './active-ruleset.ts';
import { type ActiveRelease, activeReleaseItem, releaseTextItem, trustItem, updateStateItem } from './release-items.ts';

/** From the device's own policy. Throws a Refusal; what runs stays then. */
export async function takeFromPolicy(text: string, now: Date): Promise<void> {
  const active = await activeReleaseItem.getValue();
  const { release, content } = await acceptFromPolicy(text);
  if (active?.source === 'policy' && release.version < active.version)
    throw new Refusal('older-version', `version ${release.version}; version ${active.version} is already in use`);
  await putInPlace(text, release, content, 'policy', now);
}

/** From an address or a file, against the keys that this device trusts. Throws a Refusal; what runs and what is trusted stay then. */
export async function takeSigned(text: string, trust: Trust, source: 'address' | 'file', now: Date): Promise<void> {
  const { release, content, trust: next } = await acceptRelease(text, trust, now.toISOString().slice(0, 10));
  await putInPlace(text, release, content, source, now);
  await trustItem.setValue(next);
}

async function putInPlace(
  text: string,
  release: Release,
  { ruleset, protocol, parts }: Content,
  source: ActiveRelease['source'],
  now: Date,
): Promise<void> {
  const hash = await releaseHash(release);
  const active = await activeReleaseItem.getValue();
  if (active?.hash !== hash) {
    const { image, problems } = buildImage(ruleset);
    if (!image)
      throw new Refusal('content-refused', problems.map(({ origin, message }) => `${origin.file}: ${message}`).join('; '));
    const protocolHash = hashProtocol(protocol);
    await keepProtocol(protocolHash, protocol);
    await putRulesetInPlace(image);
    await releaseTextItem.setValue(text);
    const { version, organisation, released, expires } = release;
    await activeReleaseItem.setValue({
      ...{ source, hash, version, organisation, released, expires, protocolHash, parts },
      takenAt: now.toISOString(),
    });
  }
  await updateStateItem.setValue({ ...(await updateStateItem.getValue()), refusal: null });
}
