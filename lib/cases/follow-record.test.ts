import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readExportAllowed, readRetentionDays } from '#lib/policy/effective-record.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import type { Policy } from '#lib/policy/schema.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { retentionDaysItem } from '#lib/settings/retention-days.ts';
import { database } from './database.ts';
import { purgeIfKnown } from './follow-record.ts';
import { startByHand } from './start-by-hand.ts';
import { readCases, updateWalk } from './store.ts';

const now = new Date('2026-11-22T23:40:00Z');
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
const say = (policy: Policy) =>
  policyItem.setValue({ state: 'policy', policy, problems: [], since: now.toISOString(), fresh: true });

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  const { id } = await startByHand(packagedProtocol, { handle: '', way: 'seen', offDuty: false }, now);
  await updateWalk(id, (walk) => ({ ...walk, ended: now.toISOString() }));
});

test('nothing goes while the organisation may still say that it is kept longer', async () => {
  await purgeIfKnown(after(400));
  expect(await readCases()).toHaveLength(1);
  await say({ retentionDays: 500, locked: ['retentionDays'] });
  await purgeIfKnown(after(400));
  expect(await readCases()).toHaveLength(1);
  await purgeIfKnown(after(500));
  expect(await readCases()).toEqual([]);
});

test('a person may choose the days unless they are locked', async () => {
  await policyItem.setValue({ state: 'none', since: now.toISOString() });
  expect(await readRetentionDays()).toEqual({ value: 90, source: 'built-in' });
  await retentionDaysItem.write(7);
  expect(await readRetentionDays()).toEqual({ value: 7, source: 'user' });
  await purgeIfKnown(after(8));
  expect(await readCases()).toEqual([]);
  await say({ retentionDays: 30 });
  expect(await readRetentionDays()).toEqual({ value: 7, source: 'user' });
  await say({ retentionDays: 30, locked: ['retentionDays'] });
  expect(await readRetentionDays()).toEqual({ value: 30, source: 'locked' });
  await expect(retentionDaysItem.write(0)).rejects.toThrow();
  await expect(retentionDaysItem.write(1.5)).rejects.toThrow();
});

test('only the organisation forbids saving', async () => {
  expect(await readExportAllowed()).toBe(true);
  await say({ exportAllowed: false });
  expect(await readExportAllowed()).toBe(false);
  await browser.storage.local.clear();
  expect(await readExportAllowed()).toBe(true);
});
