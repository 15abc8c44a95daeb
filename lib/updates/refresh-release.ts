import { logOnce } from '#lib/log.ts';
import { type PolicyState, policyItem } from '#lib/policy/policy-item.ts';
import type { Trust } from '#lib/release/accept.ts';
import { canonicalJson } from '#lib/release/canonical.ts';
import { readKeySet } from '#lib/release/key-set.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { fetchRelease } from './fetch-release.ts';
import { nextCheckIn } from './next-check.ts';
import { type ReleaseSource, trustItem, updateStateItem } from './release-items.ts';
import { takeFromPolicy, takeSigned } from './take-release.ts';

/**
 * Background: takes the release that the policy holds or, when it is time, the one at the policy's address. Whatever is refused leaves
 * everything as it was, and its reason stays to be seen. A policy that is not known yet changes nothing.
 */
export async function refreshRelease(now: Date, random: number): Promise<void> {
  const state = await policyItem.getValue();
  if (state.state !== 'policy') return;
  const { release, releaseAddress } = state.policy;
  if (release !== undefined) await noteRefusal('policy', now, () => takeFromPolicy(release, now));
  else if (releaseAddress !== undefined) await lookAt(releaseAddress, state, now, random);
}

async function lookAt(address: string, state: PolicyState, now: Date, random: number): Promise<void> {
  const { nextAt, failures } = await updateStateItem.getValue();
  if (nextAt !== null && Date.parse(nextAt) > now.getTime()) return;
  const taken = await noteRefusal('address', now, async () => {
    const trust = await readTrust(state);
    if (!trust) throw new Refusal('unknown-key', 'no keys are trusted on this device: the policy must say trustedKeys');
    await takeSigned(await fetchRelease(address), trust, 'address', now);
  });
  const failed = taken ? 0 : failures + 1;
  await updateStateItem.setValue({
    ...(await updateStateItem.getValue()),
    triedAt: now.toISOString(),
    failures: failed,
    nextAt: new Date(now.getTime() + nextCheckIn(failed, random)).toISOString(),
  });
}

/** The kept trust, unless the policy now names other keys, or later ones: whoever sets the policy answers for the device. Throws a Refusal. */
export async function readTrust(state: PolicyState): Promise<Trust | null> {
  const kept = await trustItem.getValue();
  const named = state.state === 'policy' && state.policy.trustedKeys ? readKeySet(state.policy.trustedKeys) : null;
  if (!named) return kept;
  const isKnown = kept && (kept.keys.generation > named.generation || canonicalJson(kept.keys) === canonicalJson(named));
  return isKnown ? kept : { keys: named, version: 0, hash: null };
}

/** Runs it; a refusal is kept for the pages to show. True when nothing was refused. */
async function noteRefusal(source: ReleaseSource, now: Date, take: () => Promise<void>): Promise<boolean> {
  try {
    await take();
    return true;
  } catch (error) {
    const reason = error instanceof Refusal ? error.reason : ('not-reached' as const);
    logOnce('release not taken, the last good one stays', { source, reason });
    const detail = error instanceof Refusal ? error.message : '';
    const refusal = { reason, detail, source, at: now.toISOString() };
    await updateStateItem.setValue({ ...(await updateStateItem.getValue()), refusal });
    return false;
  }
}
