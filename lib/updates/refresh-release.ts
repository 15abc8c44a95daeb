import { logOnce } from '#lib/log.ts';
import { type PolicyState, policyItem } from '#lib/policy/policy-item.ts';
import { wholeText } from '#lib/policy/whole-text.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { fetchLowering, fetchRelease } from './fetch-release.ts';
import { isDue, nextCheckIn } from './next-check.ts';
import { readTrust } from './read-trust.ts';
import { type ReleaseSource, updateStateItem } from './release-items.ts';
import { offerLowering } from './take-lowering.ts';
import { takeFromPolicy, takeSigned } from './take-release.ts';

/**
 * Background: takes the release that the policy holds or, when it is time, the one at the policy's address. Whatever is refused leaves
 * everything as it was, and its reason stays to be seen. A policy that is not known yet changes nothing.
 */
export async function refreshRelease(now: Date, random: number): Promise<void> {
  const state = await policyItem.getValue();
  if (state.state !== 'policy') return;
  const { release, releaseAddress, lowering } = state.policy;
  if (release !== undefined) await noteRefusal('policy', now, () => takeFromPolicy(wholeText(release), now));
  else if (releaseAddress !== undefined) await lookAt(releaseAddress, state, now, random);
  // After the release that it is about.
  await offerLowering('policy', now, async () => (lowering === undefined ? null : { text: wholeText(lowering), keys: null }));
}

async function lookAt(address: string, state: PolicyState, now: Date, random: number): Promise<void> {
  const { nextAt, failures } = await updateStateItem.getValue();
  if (!isDue(nextAt, now.getTime())) return;
  const taken = await noteRefusal('address', now, async () => {
    const trust = await readTrust(state);
    if (!trust) throw new Refusal('unknown-key', 'no keys are trusted on this device: the policy must say trustedKeys');
    await takeSigned(await fetchRelease(address), trust, 'address', now);
  });
  const isReached = taken || (await updateStateItem.getValue()).refusal?.reason !== 'not-reached';
  if (isReached)
    await offerLowering('address', now, async () => {
      const [text, trust] = [await fetchLowering(address), await readTrust(state)];
      return text === null || trust === null ? null : { text, keys: trust.keys };
    });
  const failed = taken ? 0 : failures + 1;
  await updateStateItem.setValue({
    ...(await updateStateItem.getValue()),
    triedAt: now.toISOString(),
    failures: failed,
    nextAt: new Date(now.getTime() + nextCheckIn(failed, random)).toISOString(),
  });
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
