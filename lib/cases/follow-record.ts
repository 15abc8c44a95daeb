import { browser } from 'wxt/browser';
import { logError } from '#lib/log.ts';
import { readRetentionDays } from '#lib/policy/effective-record.ts';
import { purgeRecord } from './remove-cases.ts';

const alarm = 'purge-record';
const dayMinutes = 24 * 60;

/** Background, at every start and once a day while the browser runs: removes what has been kept for its days. */
export function followRecord(): void {
  const purge = () =>
    void readRetentionDays()
      .then(({ value }) => purgeRecord(value, new Date()))
      .catch((error) => logError('record could not be purged', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) purge();
  });
  void browser.alarms.create(alarm, { periodInMinutes: dayMinutes });
  purge();
}
