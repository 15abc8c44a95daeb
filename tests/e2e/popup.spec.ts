import { expect, type Page, test } from '@playwright/test';
import { OWN, SECOND } from '#tests/x-site/posts.ts';
import { type Practice, practise, stateOf } from './practice.ts';
import { openToolbarPopup } from './toolbar-popup.ts';

let heed: Practice;
test.beforeAll(async () => {
  heed = await practise({ ordinaryOnly: true });
});
test.afterAll(() => heed.close());

async function popupOver(page: Page) {
  await page.bringToFront();
  return openToolbarPopup(heed.context, heed.pageOfHeed);
}

test('says that it checks, for whom, with counts that add up, and what it does not check', async () => {
  const page = await heed.visit('/notifications/mentions');
  const popup = await popupOver(page);
  await expect.poll(popup.text).toContain(`@${OWN}`);
  const countIn = (text: string, words: string) => Number(new RegExp(`(\\d+) ${words}`).exec(text)?.[1] ?? 0);
  await expect.poll(async () => countIn(await popup.text(), 'to you')).toBeGreaterThan(3);
  const text = await popup.text();
  expect(text).toMatch(/Checking/);
  const count = (words: string) => countIn(text, words);
  expect(count('checked') + count('left out') + count('only pictures') + count('cut short') + count('not readable')).toBe(
    count('to you'),
  );
  for (const words of ['DMs', 'pictures', 'video', 'other languages', 'your phone', '999']) expect(text).toContain(words);
  expect(text).not.toMatch(/all clear|nothing found|no distress/i);
  await popup.close();
  await page.close();
});

test('says why it is not checking, and what to do', async () => {
  const page = await heed.visit(`/notifications/mentions?account=${SECOND}`);
  const popup = await popupOver(page);
  await expect.poll(popup.text).toContain(`whose account is @${SECOND}`);
  expect(await popup.text()).toContain('Not checking');
  await popup.close();
  await page.close();
});

test('X Pro is not covered, and says so', async () => {
  const page = await heed.visit('/notifications/mentions');
  await page.evaluate(() => {
    const column = document.createElement('div');
    column.dataset.testid = 'multi-column-layout-column-content';
    document.querySelector('main')?.append(column);
  });
  await expect.poll(() => stateOf(page), { timeout: 10_000 }).toBe('not-checking');
  const popup = await popupOver(page);
  await expect.poll(popup.text).toContain('X Pro');
  expect(await popup.text()).toContain('Not checking');
  await popup.close();
  await page.close();
});

test('another site is not X', async () => {
  const page = await heed.context.newPage();
  await page.goto('about:blank');
  const popup = await popupOver(page);
  await expect.poll(popup.text).toContain('not X');
  await popup.close();
  await page.close();
});

test('pauses with an end, and goes on when asked', async () => {
  const page = await heed.visit('/notifications/mentions');
  let popup = await popupOver(page);
  await expect.poll(popup.text).toContain('Pause');
  await popup.click('Pause');
  await popup.click('For 1 hour');
  await popup.click('Pause Heed');
  await expect.poll(popup.text).toMatch(/Paused until (\w+day )?\d\d:\d\d/);
  await expect.poll(() => stateOf(page)).toBe('paused');
  await popup.close();
  popup = await popupOver(page);
  await expect.poll(popup.text).toContain('Go on checking now');
  await popup.click('Go on checking now');
  await expect.poll(() => stateOf(page)).toBe('checking');
  await popup.close();
  await page.close();
});

test('lists a message and opens its steps', async () => {
  const page = await heed.visit('/notifications/mentions');
  const post = {
    id: '2000000000000000001',
    author: 'kit_example',
    text: 'I want to die',
    minutesAgo: 0,
    replyTo: [OWN],
    expect: 'today' as const,
  };
  await page.evaluate((given) => window.xSite.addPost(given), post);
  await expect.poll(async () => (await heed.cases()).length).toBe(1);
  const popup = await popupOver(page);
  await expect.poll(popup.text).toContain('1 to read');
  expect(await popup.text()).not.toContain('I want to die');
  const opened = heed.context.waitForEvent('page', { predicate: (one) => one.url().includes('steps.html') });
  await popup.click('Open the message');
  const steps = await opened;
  await expect(steps.getByRole('article', { name: 'The message' })).toContainText('I want to die');
});
