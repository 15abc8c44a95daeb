import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { makeTurn } from '#lib/in-turn.ts';
import { logError } from '#lib/log.ts';
import { applyStops } from '#lib/policy/apply-policy.ts';
import { followPolicy } from '#lib/policy/follow-policy.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import { firstCheckIn, isDue } from './next-check.ts';
import { refreshRelease } from './refresh-release.ts';
import { updateStateItem } from './release-items.ts';

const alarm = 'look-for-release';

/** Background, at every start: the policy and what it asks for, now and after each change; an alarm looks for the next release. */
export function followReleases(): void {
  // One look at a time, so that none writes over what another has found; a pause by policy never waits for one.
  const inTurn = makeTurn();
  const follow = () =>
    void applyStops()
      .catch((error) => logError('policy could not be followed', error))
      .then(() => inTurn(look))
      .catch((error) => logError('releases could not be looked for', error));
  followPolicy(follow);
  follow();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) follow();
  });
}

async function look(): Promise<void> {
  const state = await policyItem.getValue();
  if (state.state === 'policy' && state.policy.releaseAddress !== undefined) await spreadFirstLook();
  await refreshRelease(new Date(), Math.random());
  const { nextAt } = await updateStateItem.getValue();
  if (nextAt !== null) await browser.alarms.create(alarm, { when: Date.parse(nextAt) });
}

const lookedItem = storage.defineItem<boolean>('session:lookedForRelease', { fallback: false });

/** Browsers that are switched on together, or get their policy together, must not ask together: the first look waits a random while. */
async function spreadFirstLook(): Promise<void> {
  if (await lookedItem.getValue()) return;
  await lookedItem.setValue(true);
  const state = await updateStateItem.getValue();
  if (!isDue(state.nextAt, Date.now())) return;
  const wait = firstCheckIn(state.triedAt === null, Math.random());
  await updateStateItem.setValue({ ...state, nextAt: new Date(Date.now() + wait).toISOString() });
}
