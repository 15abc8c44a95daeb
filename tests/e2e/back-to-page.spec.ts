import { expect, type Page, test } from '@playwright/test';
import { type Practice, practise, stateOf } from './practice.ts';

let heed: Practice;
test.beforeAll(async () => {
  heed = await practise({ keepsLeftPages: true });
  await heed.context.route('https://example.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Elsewhere' }),
  );
});
test.describe.configure({ timeout: 45_000 });
test.afterAll(() => heed.close());

const titleOf = (page: Page) =>
  heed.pageOfHeed.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return chrome.action.getTitle({ ...(tab?.id === undefined ? {} : { tabId: tab.id }) });
  }, page.url());

/** Leaves the page and goes back to it as it stood, which a mark left in it proves. */
async function leaveAndComeBack(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  await page.evaluate(() => Object.assign(window, { stoodHere: true }));
  await page.goto('https://example.org/');
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => 'stoodHere' in window), 'the browser kept the page').toBe(true);
}

test('a page that "Back" brings back as it stood is checked again, and says so', async () => {
  const page = await heed.visit('/notifications/mentions');
  await expect.poll(() => titleOf(page)).toContain('checking for');
  await leaveAndComeBack(page, async () => {
    await expect.poll(() => titleOf(page)).not.toContain('checking for');
  });
  await expect.poll(() => titleOf(page)).toContain('checking for');
  expect(await stateOf(page)).toBe('checking');
  await page.close();
});

test('what was settled meanwhile holds on the page that comes back', async () => {
  const page = await heed.visit('/notifications/mentions');
  await leaveAndComeBack(page, () =>
    heed.pageOfHeed.evaluate(() => chrome.storage.local.set({ pausedUntil: new Date(Date.now() + 3_600_000).toISOString() })),
  );
  await expect.poll(() => stateOf(page)).toBe('paused');
  await expect.poll(() => titleOf(page)).toContain('paused');
  await page.close();
});
