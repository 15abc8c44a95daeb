import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startShift } from '#lib/protocol/shifts.ts';
import { readDuty, readHolidaysEnd, shiftItem } from './duty.ts';
import { hoursItem } from './hours.ts';

beforeEach(() => fakeBrowser.reset());

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const nineToFive = {
  zone: 'Europe/London',
  division: 'england-and-wales' as const,
  onBankHolidays: false,
  weekly: weekdays.map((day) => ({ day, from: '09:00', to: '17:00' })),
  away: [],
  deputy: null,
};
const sundayNight = new Date('2026-11-22T23:40:00Z');

test('nobody has said: neither on nor off duty', async () => {
  expect(await readDuty(sundayNight)).toEqual({ on: null, why: 'not-set' });
});

test('agreed hours decide, and say until when', async () => {
  await hoursItem.write(nineToFive);
  expect(await readDuty(sundayNight)).toEqual({ on: false, why: 'outside-hours', next: new Date('2026-11-23T09:00:00Z') });
  expect(await readDuty(new Date('2026-11-23T10:00:00Z'))).toMatchObject({ on: true, until: new Date('2026-11-23T17:00:00Z') });
  expect(await readDuty(new Date('2026-12-25T10:00:00Z'))).toMatchObject({ on: false, why: 'bank-holiday' });
});

test('one tap stands before the agreed hours until it ends', async () => {
  await hoursItem.write(nineToFive);
  await shiftItem.write(startShift('on', new Date('2026-11-23T07:30:00Z'), sundayNight));
  expect(await readDuty(sundayNight)).toMatchObject({ on: true, why: 'shift', until: new Date('2026-11-23T07:30:00Z') });
  expect(await readDuty(new Date('2026-11-23T08:00:00Z'))).toMatchObject({ on: false });
});

test('the end of the known bank holidays is told before it comes, and after', async () => {
  expect(await readHolidaysEnd(sundayNight)).toBeNull();
  expect(await readHolidaysEnd(new Date('2028-11-01T12:00:00Z'))).toBe('2028-12-31');
  expect(await readHolidaysEnd(new Date('2029-02-01T12:00:00Z'))).toBe('2028-12-31');
});

test('stored hours that do not fit are nobody’s word, and stay stored', async () => {
  const broken = { ...nineToFive, zone: 'Europe/Atlantis' };
  await browser.storage.local.set({ hours: broken });
  expect(await readDuty(sundayNight)).toEqual({ on: null, why: 'not-set' });
  expect((await browser.storage.local.get('hours')).hours).toEqual(broken);
});
