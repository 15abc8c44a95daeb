import { keepProtocol } from '#lib/cases/protocols.ts';
import { hashProtocol } from '#lib/protocol/hash.ts';
import type { Trust } from '#lib/release/accept.ts';
import { type ReadyRelease, readyFromPolicy, readySigned } from '#lib/release/ready-release.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { putRulesetInPlace } from './active-ruleset.ts';
import { type ActiveRelease, activeReleaseItem, trustItem, updateStateItem } from './release-items.ts';

/** From the device's own policy. Throws a Refusal; what runs stays then. */
export async function takeFromPolicy(text: string, now: Date): Promise<void> {
  const active = await activeReleaseItem.getValue();
  const ready = await readyFromPolicy(text, active?.hash ?? null);
  if (active?.source === 'policy' && ready.version < active.version)
    throw new Refusal('older-version', `version ${ready.version}; version ${active.version} is already in use`);
  await putInPlace(text, ready, 'policy', now);
}

/**
 * From an address or a file, against the keys that this device trusts. Throws a Refusal; what runs and what is trusted stay then.
 * `makeReady` does the checking and compiling: here, or in a thread of its own where a page must go on answering.
 */
export async function takeSigned(
  text: string,
  trust: Trust,
  source: 'address' | 'file',
  now: Date,
  makeReady: (...given: [string, Trust, string, string | null]) => ReturnType<typeof readySigned> = readySigned,
): Promise<void> {
  const running = (await activeReleaseItem.getValue())?.hash ?? null;
  const { ready, trust: next } = await makeReady(text, trust, now.toISOString().slice(0, 10), running);
  await putInPlace(text, ready, source, now);
  await trustItem.setValue(next);
}

async function putInPlace(text: string, ready: ReadyRelease, source: ActiveRelease['source'], now: Date): Promise<void> {
  const { image, protocol, ...rest } = ready;
  if (image !== null) {
    const protocolHash = hashProtocol(protocol);
    await keepProtocol(protocolHash, protocol);
    const activeRelease: ActiveRelease = { ...rest, source, protocolHash, takenAt: now.toISOString() };
    await putRulesetInPlace(image, { beside: { releaseText: text, activeRelease } });
  }
  await updateStateItem.setValue({ ...(await updateStateItem.getValue()), refusal: null });
}
