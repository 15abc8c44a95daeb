import { withheldHosts } from '#lib/browser/hosts.ts';
import { logError } from '#lib/log.ts';
import { observeAgreements } from '#lib/settings/agreements.ts';
import { type Stops, stopsItem } from '#lib/settings/items.ts';
import { selfGovernedItem } from '#lib/settings/self-governed.ts';
import { activeReleaseItem } from '#lib/updates/release-items.ts';
import { isGoverned, readGovernance } from './governance.ts';
import { policyItem } from './policy-item.ts';

/** Tells every page of X what the browser and the policy stop. While no policy is known, it stops nothing. */
export async function applyStops(): Promise<void> {
  const state = await policyItem.getValue();
  const { pausedBecause, hosts, accountKinds, selfGoverned } = state.state === 'policy' ? state.policy : {};
  const stops: Stops = {
    withheld: await withheldHosts(),
    paused: pausedBecause !== undefined,
    unapproved: selfGoverned === false && (await activeReleaseItem.getValue()) === null,
    practiceOnly: !isGoverned(await readGovernance()),
    hosts: hosts ?? null,
    kinds: accountKinds ?? null,
  };
  if (JSON.stringify(stops) !== JSON.stringify(await stopsItem.read())) await stopsItem.write(stops);
}

/** Background, at every start: what a person settles in set-up, and a release taken on any page, count at once. */
export function followSelfGoverned(): void {
  const apply = () => void applyStops().catch((error) => logError('set-up could not be followed', error));
  selfGovernedItem.observe(apply);
  observeAgreements(apply);
  activeReleaseItem.watch(apply);
}
