import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { feedbackSchema } from '#lib/authoring/feedback.ts';
import { checkCode, findFault, type Mark } from '#lib/cases/log-entry.ts';

import { startWalk, takeOption } from '#lib/protocol/walk.ts';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { expectNoFaults } from './accessible.ts';
import { type Practice, practise } from './practice.ts';
import { seedCase } from './seeded-case.ts';

let heed: Practice;
let page: Page;
const protocol = loadShipped();
const begun = startWalk(protocol, { now: new Date(Date.now() - 60_000).toISOString(), origin: 'matched' });
test.beforeAll(async () => {
  heed = await practise({ ordinaryOnly: true });
  page = await heed.openPage('record.html');
  await expect(page.getByText('No messages are recorded.')).toBeVisible();
  await seedCase(page, 'seeded-1', begun);
  await page.reload();
});
test.afterAll(() => heed.close());

test('lists what is kept, and every field of one message with where and until when', async () => {
  await expectNoFaults(page);
  await page.getByRole('button', { name: /What Heed holds about this message/ }).click();
  const table = page.getByRole('table');
  await expect(table).toContainText('1900000000000000001');
  await expect(table).toContainText('its steps have ended');
  await expect(table.getByRole('row', { name: /The message, its author/ })).toContainText('In memory');
  // The page says what is kept without showing it.
  await expect(page.getByText('not want to be here')).toHaveCount(0);
  await expectNoFaults(page);
  await page.getByRole('button', { name: 'Close this list' }).click();
});

test('a real step is written down; the outline for the clinical record ends with the code that the record then holds', async () => {
  const steps = await heed.openPage('steps.html?case=seeded-1');
  for (const option of [
    "I've read it, go on",
    'No, but they are distressed',
    "I don't know them, or I'm not sure",
    "I've replied",
  ]) {
    await steps
      .getByRole('radio', { name: option })
      .or(steps.getByRole('button', { name: option }))
      .first()
      .click();
    const go = steps.getByRole('button', { name: 'Continue' });
    if (await go.isVisible()) await go.click();
  }
  await expect(steps.getByRole('heading', { name: 'Outline for the record' })).toBeVisible();
  const end = await page.evaluate(async () => {
    const opened = indexedDB.open('heed');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const got = opened.result.transaction('chain').objectStore('chain').get('end');
    await new Promise((resolve) => got.addEventListener('success', resolve));
    opened.result.close();
    return got.result as Mark;
  });
  const code = checkCode(end);
  await expect(steps.getByText(code)).toBeVisible();
  await steps.close();
  await page.reload();
  await expect(page.getByText(code)).toBeVisible();
  await page.getByLabel('A check code from a clinical record').fill(code);
  await page.getByRole('button', { name: 'Look for this code' }).click();
  await expect(page.getByText('This record held that code.')).toBeVisible();
});

test('is saved as a file whose chain can be checked, and as counts that name nobody', async () => {
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return JSON.parse(await readFile(await download.path(), 'utf8'));
  };
  const record = await save('Save all as JSON');
  expect(await findFault(record.start, record.entries, record.end)).toBeNull();
  expect(record.cases).toHaveLength(1);
  const counts = await save('Save the counts for the governance lead');
  expect(feedbackSchema.safeParse(counts).success).toBe(true);
  expect(JSON.stringify(counts)).not.toContain('noor_example');
});

test('a hold stops the erasing; ended, the record is erased by keyboard alone', async () => {
  await page.getByRole('button', { name: /What Heed holds about this message/ }).click();
  await page.getByText('Hold this record').click();
  await page.getByRole('button', { name: 'Hold it' }).click();
  await expect(page.getByText('Say who asked and why.')).toBeVisible();
  await page.getByLabel('Who asked').fill('Information governance');
  await page.getByLabel('Why').fill('A request for access');
  await page.getByRole('button', { name: 'Hold it' }).click();
  await expect(page.getByRole('row', { name: /On hold/ })).toContainText('Information governance');
  await expect(page.getByRole('button', { name: 'Erase this record' })).toHaveCount(0);
  await page.getByRole('button', { name: 'End the hold' }).click();
  await page.getByRole('button', { name: 'Erase this record' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing brings it back')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No messages are recorded.')).toBeVisible();
  expect(await heed.cases()).toEqual([]);
});

test('finds a finished message by the address of its post, and what is left once it is wiped', async () => {
  const visited = await heed.visit('/notifications/mentions');
  const post = {
    id: '2000000000000000007',
    author: 'kit_example',
    text: 'I want to die',
    minutesAgo: 0,
    replyTo: ['noor_example'],
  };
  await visited.evaluate((given) => window.xSite.addPost(given as never), post);
  await expect.poll(async () => (await heed.cases()).length).toBe(1);
  await visited.close();
  const find = async () => {
    await page.getByLabel('Address of the post on X').fill(`https://x.com/kit_example/status/${post.id}`);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
  };
  await find();
  await expect(page.getByText('Heed holds 1 record about this post.')).toBeVisible();
  await page.getByRole('button', { name: 'Wipe the record' }).click();
  await page.getByRole('button', { name: 'Yes, wipe it' }).click();
  await expect(page.getByText('The record has been wiped.')).toBeVisible();
  await find();
  await expect(page.getByText('Heed holds nothing about this post.')).toBeVisible();
});

test('records that cannot be read are set aside and said, a changed entry is found', async () => {
  await seedCase(page, 'seeded-2', takeOption(protocol, begun, 'read', new Date().toISOString()));
  await page.evaluate(async () => {
    const opened = indexedDB.open('heed');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const writing = opened.result.transaction(['cases', 'log', 'chain'], 'readwrite');
    writing.objectStore('cases').put({ id: 'torn', key: 'torn' });
    writing.objectStore('chain').put({ name: 'end', seq: 3, hash: 'made up' });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opened.result.close();
  });
  await page.reload();
  await expect(page.getByText("1 record can't be read any more")).toBeVisible();
  await expect(page.getByRole('button', { name: /What Heed holds/ })).toHaveCount(1);
  await expect(page.getByText(/^No\. The last entries are missing/)).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectNoFaults(page);
  await page.getByRole('button', { name: /What Heed holds/ }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectNoFaults(page);
});
