import { browser } from 'wxt/browser';
import { logError } from '#lib/log.ts';
import { readRetentionDays } from '#lib/policy/effective-record.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import { purgeRecord } from './remove-cases.ts';

const alarm = 'purge-record';
const dayMinutes = 24 * 60;

/** Removes what has been kept for its days. Not while it is unknown what the organisation says: its days may be longer. */
export async function purgeIfKnown(now: Date): Promise<void> {
  if ((await policyItem.getValue()).state === 'unknown') return;
  await purgeRecord((await readRetentionDays()).value, now);
}

/** Background, at every start and once a day while the browser runs. */
export function followRecord(): void {
  const purge = () => void purgeIfKnown(new Date()).catch((error) => logError('record could not be purged', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) purge();
  });
  void browser.alarms.create(alarm, { periodInMinutes: dayMinutes });
  purge();
}
