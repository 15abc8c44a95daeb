import { logError } from '#lib/log.ts';
import { observeAgreements } from '#lib/settings/agreements.ts';
import { type Stops, stopsItem } from '#lib/settings/items.ts';
import { selfGovernedItem } from '#lib/settings/self-governed.ts';
import { isGoverned, readGovernance } from './governance.ts';
import { policyItem } from './policy-item.ts';

/** Tells every page of X what the policy stops, and whether anybody is responsible for what is checked. */
export async function applyStops(): Promise<void> {
  const state = await policyItem.getValue();
  const { pausedBecause, hosts } = state.state === 'policy' ? state.policy : {};
  const stops: Stops = {
    paused: pausedBecause !== undefined,
    hosts: hosts ?? null,
    governed: isGoverned(await readGovernance()),
  };
  if (JSON.stringify(stops) !== JSON.stringify(await stopsItem.read())) await stopsItem.write(stops);
}

/** Background, at every start: what a person settles in set-up counts at once. */
export function followSelfGoverned(): void {
  const apply = () => void applyStops().catch((error) => logError('set-up could not be followed', error));
  selfGovernedItem.observe(apply);
  observeAgreements(apply);
}
