import { expect, type Page, test } from '@playwright/test';
import type { Protocol } from '#lib/protocol/schema.ts';
import { startWalk, takeOption } from '#lib/protocol/walk.ts';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { expectNoFaults } from './accessible.ts';
import { killWorker } from './kill-worker.ts';
import { type Practice, practise } from './practice.ts';
import { seedCase } from './seeded-case.ts';

let heed: Practice;
let popup: Page;
const shipped = loadShipped();
const protocol: Protocol = {
  ...shipped,
  values: shipped.values.map((one) => (one.name === 'time.noReplyMinutes' ? { ...one, value: '20' } : one)),
};
const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();

/** Waiting for a reply since an hour ago, as a browser that was shut meanwhile finds it. */
async function seedOverdue(page: Page): Promise<void> {
  let walk = startWalk(protocol, { now: anHourAgo, origin: 'matched' });
  for (const option of ['read', 'distressed', 'service', 'shared']) walk = takeOption(protocol, walk, option, anHourAgo);
  await page.evaluate(
    async ([hash, kept]) => {
      const opened = indexedDB.open('heed');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const writing = opened.result.transaction('protocols', 'readwrite');
      writing.objectStore('protocols').put({ hash, protocol: kept });
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opened.result.close();
    },
    [walk.protocol.hash, protocol] as const,
  );
  await seedCase(page, 'overdue-1', walk);
  const unread = startWalk(protocol, { now: anHourAgo, origin: 'matched' });
  await page.evaluate(async (begun) => {
    const opened = indexedDB.open('heed');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const cases = opened.result.transaction('cases', 'readwrite').objectStore('cases');
    const got = cases.get('overdue-1');
    await new Promise((resolve) => got.addEventListener('success', resolve));
    cases.put({ ...got.result, status: 'open' });
    for (let i = 0; i < 30; i += 1)
      cases.put({
        ...got.result,
        id: `flood-${i}`,
        key: `flood-${i}`,
        authorKey: 'one',
        rules: ['en.goodbye.made-up'],
        walk: begun,
      });
    await new Promise((resolve) => cases.transaction.addEventListener('complete', resolve));
    opened.result.close();
  }, unread);
}

/** How many deadlines the store holds, straight from it. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const opened = indexedDB.open('heed');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const all = opened.result.transaction('deadlines').objectStore('deadlines').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    opened.result.close();
    return all.result.length;
  });

test.beforeAll(async () => {
  heed = await practise({ ordinaryOnly: true });
  popup = await heed.openPage('popup.html');
  await expect(popup.getByText('999', { exact: true })).toBeVisible();
  await seedOverdue(popup);
  await killWorker(popup);
  expect(await stored(popup)).toBe(0);
  // Any message wakes the background, which works everything out anew at its start.
  await popup.evaluate(() =>
    chrome.runtime.sendMessage({ id: 1, type: 'page-left', data: {}, timestamp: 1 }).catch(() => undefined),
  );
  await expect.poll(() => stored(popup)).toBe(1);
  await popup.reload();
});
test.afterAll(() => heed.close());

test('a time that passed while the browser was off is found, said to be so, and counted', async () => {
  await expect(popup.getByText('1 reminder is overdue')).toBeVisible();
  await expect(popup.getByText(/came due while the computer or the browser was off/)).toBeVisible();
  await expect(popup.getByText(/A closed laptop reminds nobody/)).toBeVisible();
  await expect.poll(() => popup.evaluate(() => chrome.action.getBadgeText({}))).toBe('31');
  expect((await popup.evaluate(() => chrome.alarms.getAll())).map(({ name }) => name)).toContain('purge-record');
  await expectNoFaults(popup);
});

test('seen is not done, and putting off has an end', async () => {
  await popup.getByRole('button', { name: /^In 10 minutes/ }).click();
  await expect(popup.getByText(/^Put off until/)).toBeVisible();
  // The popup keeps the time; the background hears of it and sets the alarm.
  const alarms = () => popup.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await expect.poll(alarms).toContain('next-deadline');
  await popup.evaluate(async () => {
    const opened = indexedDB.open('heed');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const store = opened.result.transaction('deadlines', 'readwrite').objectStore('deadlines');
    const all = store.getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    for (const one of all.result) store.put({ ...one, snoozes: 2, snoozedUntil: null });
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
    opened.result.close();
  });
  await popup.reload();
  await expect(popup.getByRole('button', { name: /^In 10 minutes/ })).toHaveCount(0);
  await popup.getByRole('button', { name: /^I've seen this/ }).click();
  await expect(popup.getByText('You have seen this. It is not done yet.')).toBeVisible();
  await expect(popup.getByText('1 reminder is overdue')).toBeVisible();
});

test('thirty messages of one person are one line; search, filter and a rule that floods', async () => {
  await popup.getByText(/^All messages \(31\)/).click();
  await expect(popup.getByText('2 shown')).toBeVisible();
  await expect(popup.getByText(/the newest of 30 by the same person/)).toBeVisible();
  await popup.getByLabel('Show', { exact: true }).selectOption('overdue');
  await expect(popup.getByText('1 shown')).toBeVisible();
  await popup.getByLabel('Show', { exact: true }).selectOption('all');
  await popup.getByLabel('Search').fill('kit_example');
  await expect(popup.getByText('1 shown')).toBeVisible();
  await popup.getByLabel('Search').fill('nobody at all');
  await expect(popup.getByText('No open message fits.')).toBeVisible();
  await popup.getByLabel('Search').fill('');
  await expect(popup.getByText('not want to be here')).toHaveCount(0);
  await popup.getByRole('button', { name: /^Move it to the quiet list for 24 hours/ }).click();
  await expect(popup.getByText('On the quiet list for a day: Last words and partings (made up)')).toBeVisible();
  await expectNoFaults(popup);
});

test('in a chat what is to be read today is gathered in one line, with an end', async () => {
  await popup.locator('.taps', { hasText: "I'm in a chat until" }).getByRole('button').first().click();
  await expect(popup.getByText(/^In a chat until (\w+day )?\d\d:\d\d.*30 messages are gathered/)).toBeVisible();
  await popup.getByRole('button', { name: 'End the chat now' }).click();
  await expect(popup.getByText("I'm in a chat until")).toBeVisible();
});

test('contacts are at hand; nothing scrolls sideways at 320 px; the keyboard has its commands', async () => {
  await popup.getByText('Contacts', { exact: true }).click();
  await expect(popup.getByText(/Duty team/).first()).toBeVisible();
  await popup.setViewportSize({ width: 320, height: 640 });
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectNoFaults(popup);
  const commands = await popup.evaluate(() => chrome.commands.getAll());
  const without = commands.filter(({ shortcut }) => shortcut === '').map(({ name }) => name);
  expect({ names: commands.map(({ name }) => name).sort(), without }).toEqual({
    names: ['_execute_action', 'open-next', 'start-by-hand'],
    without: [],
  });
});
