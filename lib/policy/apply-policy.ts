import { type Stops, stopsItem } from '#lib/settings/items.ts';
import { activeReleaseItem } from '#lib/updates/release-items.ts';
import { policyItem } from './policy-item.ts';

/** Tells every page of X what the policy stops. While no policy is known, nothing is stopped. */
export async function applyStops(): Promise<void> {
  const state = await policyItem.getValue();
  const { pausedBecause, hosts, accountKinds, selfGoverned } = state.state === 'policy' ? state.policy : {};
  const stops: Stops = {
    paused: pausedBecause !== undefined,
    unapproved: selfGoverned === false && (await activeReleaseItem.getValue()) === null,
    hosts: hosts ?? null,
    kinds: accountKinds ?? null,
  };
  if (JSON.stringify(stops) !== JSON.stringify(await stopsItem.read())) await stopsItem.write(stops);
}
