import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '#lib/cases/database.ts';
import { setFollowUp } from '#lib/cases/deadlines.ts';
import { startByHand } from '#lib/cases/start-by-hand.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { inChatItem } from '#lib/settings/in-chat.ts';
import { refreshDeadlines } from './follow-deadlines.ts';

const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
const create = vi.fn(async (_id: string, _options: unknown) => 'heed-passed');
const badge = vi.fn(async () => undefined);

beforeEach(async () => {
  fakeBrowser.reset();
  create.mockClear();
  badge.mockClear();
  Object.assign(fakeBrowser.notifications, { create });
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  Object.assign(fakeBrowser.action, { setBadgeText: badge, setBadgeBackgroundColor: async () => undefined });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  await Promise.all(database.tables.map((table) => table.clear()));
});

async function followUp(dueAt: string): Promise<string> {
  const { id } = await startByHand(packagedProtocol, { handle: 'noor_example', way: 'seen', offDuty: false }, new Date());
  await setFollowUp(id, dueAt, new Date());
  return id;
}

test('asks to be woken for the next time, and for the end of a chat', async () => {
  await followUp(minutes(30));
  await refreshDeadlines();
  expect((await browser.alarms.get('next-deadline'))?.scheduledTime).toBeGreaterThan(Date.now() + 29 * 60_000);
  await inChatItem.write(minutes(10));
  await refreshDeadlines();
  expect((await browser.alarms.get('next-deadline'))?.scheduledTime).toBeLessThan(Date.now() + 11 * 60_000);
  expect(create).not.toHaveBeenCalled();
});

test('many times that passed are one notification, once, and say nothing of any message', async () => {
  await followUp(minutes(-5));
  await followUp(minutes(-9));
  await refreshDeadlines();
  await refreshDeadlines();
  expect(create).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(create.mock.calls[0])).not.toMatch(/noor|kit|\d{3,}-/);
  expect(badge).toHaveBeenLastCalledWith({ text: '2' });
});

test('without the permission there is no notification', async () => {
  Object.assign(fakeBrowser.permissions, { contains: async () => false });
  await followUp(minutes(-5));
  await refreshDeadlines();
  expect(create).not.toHaveBeenCalled();
  expect(badge).toHaveBeenLastCalledWith({ text: '1' });
});
