import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newAgreement } from '#lib/protocol/agreement.ts';
import { readAgreement, readOwnContacts, writeAgreement, writeOwnContacts } from './agreements.ts';

const now = new Date('2026-11-22T23:40:00Z');
beforeEach(() => fakeBrowser.reset());

test('an agreement belongs to one account', async () => {
  await writeAgreement('Noor_Example', { ...newAgreement, standing: 'student' }, now);
  expect(await readAgreement('noor_example')).toEqual({
    value: { ...newAgreement, standing: 'student', changedOn: '2026-11-22' },
    unreadable: false,
  });
  expect((await readAgreement('team_example')).value).toEqual(newAgreement);
});

test('what a newer Heed has kept is told, left alone, and put aside before anything is written over it', async () => {
  const newer = { version: 2, standing: ['student'], shape: 'unknown' };
  await browser.storage.local.set({ 'agreement:noor_example': newer });
  expect(await readAgreement('noor_example')).toEqual({ value: newAgreement, unreadable: true });
  expect((await browser.storage.local.get())['agreement:noor_example']).toEqual(newer);
  await writeAgreement('noor_example', newAgreement, now);
  const kept = await browser.storage.local.get();
  expect(kept[`agreement:noor_example:aside:${now.toISOString()}`]).toEqual(newer);
  expect((await readAgreement('noor_example')).unreadable).toBe(false);
});

test('an agreement without its shape is refused, and what is stored stays', async () => {
  await writeAgreement('noor_example', { ...newAgreement, country: 'wales' }, now);
  await expect(writeAgreement('noor_example', { ...newAgreement, country: 'france' as never }, now)).rejects.toThrow();
  expect((await readAgreement('noor_example')).value.country).toBe('wales');
});

test('one damaged contact does not take the others away', async () => {
  const good = { name: 'Crisis team', phone: '01632 960 111', hours: null, verifiedOn: null, verifyBy: null };
  await browser.storage.local.set({ ownContacts: { crisisLine24h: good, dutyTeam: { phone: 'ask Sam' } } });
  expect(await readOwnContacts()).toEqual({ value: { crisisLine24h: good }, unreadable: true });
  await writeOwnContacts({ crisisLine24h: good }, now);
  const kept = await browser.storage.local.get();
  expect(kept[`ownContacts:aside:${now.toISOString()}`]).toMatchObject({ dutyTeam: { phone: 'ask Sam' } });
});
