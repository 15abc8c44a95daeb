import { expect, type Page, test } from '@playwright/test';
import { OWN, SECOND } from '#tests/x-site/posts.ts';
import { seeSignal } from './closed-root.ts';
import { type Practice, practise, scrollThrough, stateOf } from './practice.ts';

let heed: Practice;
test.beforeAll(async () => {
  heed = await practise({ confirmed: [] });
});
test.afterAll(() => heed.close());

const whyOf = async (page: Page): Promise<string> => (await seeSignal(page))?.explanation ?? '';
const setLocal = (values: Record<string, unknown>) =>
  heed.pageOfHeed.evaluate((items) => chrome.storage.local.set(items), values);
const titleOf = async (page: Page): Promise<string> => {
  await page.bringToFront();
  return heed.pageOfHeed.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return chrome.action.getTitle({ ...(tab?.id === undefined ? {} : { tabId: tab.id }) });
  }, page.url());
};

test('an account that nobody has confirmed: zero matches, and the page asks whose it is', async () => {
  const page = await heed.visit('/notifications/mentions');
  expect(await stateOf(page)).toBe('not-checking');
  expect(await whyOf(page)).toContain('Whose account');
  await scrollThrough(page, 20);
  expect(await heed.cases()).toHaveLength(0);
  await expect.poll(() => titleOf(page)).toMatch(/not checking/i);
  await heed.confirmAccount(OWN);
  await expect.poll(() => stateOf(page), { timeout: 10_000 }).toBe('checking');
  await page.mouse.wheel(0, -100_000);
  await expect.poll(async () => (await heed.cases()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  await page.close();
});

test('a second account signed in on the same device, not confirmed: zero matches', async () => {
  await heed.confirmAccount(OWN);
  const page = await heed.visit('/notifications/mentions');
  await expect.poll(() => stateOf(page)).toBe('checking');
  await page.waitForTimeout(1000);
  const before = (await heed.cases()).length;
  await page.evaluate((handle) => window.xSite.switchAccount(handle), SECOND);
  await expect.poll(() => whyOf(page), { timeout: 10_000 }).toContain('Whose account');
  await scrollThrough(page, 20);
  const cases = await heed.cases();
  expect(cases).toHaveLength(before);
  expect(cases.every((one) => one.handle === OWN)).toBe(true);
  await heed.confirmAccount(SECOND, 'not-mine');
  await expect.poll(() => whyOf(page)).toContain('not yours');
  await page.close();
});

test('signed out', async () => {
  const page = await heed.visit('/noor_example?signedOut=1');
  await expect.poll(() => whyOf(page)).toContain('signed in');
  await page.close();
});

test('private messages are never checked, and the page says so', async () => {
  const page = await heed.visit('/messages');
  await expect.poll(() => whyOf(page)).toContain('private messages');
  expect(await stateOf(page)).toBe('not-checking');
  await page.close();
});

test('paused, with an end', async () => {
  await heed.confirmAccount(OWN);
  const page = await heed.visit('/notifications/mentions');
  await setLocal({ pausedUntil: new Date(Date.now() + 60 * 60 * 1000).toISOString() });
  await expect.poll(() => stateOf(page)).toBe('paused');
  await setLocal({ pausedUntil: new Date(Date.now() - 1000).toISOString() });
  await expect.poll(() => stateOf(page)).toBe('checking');
  await page.close();
});

test('X changes its pages under our eyes: not checking, and the page says why', async () => {
  await heed.confirmAccount(OWN);
  const page = await heed.visit('/notifications/mentions');
  await expect.poll(() => stateOf(page)).toBe('checking');
  await page.evaluate(() => {
    const rename = () => {
      for (const text of document.querySelectorAll('[data-testid="User-Name"]')) text.setAttribute('data-testid', 'Renamed');
      for (const text of document.querySelectorAll('[data-testid="tweetText"]')) text.replaceWith(document.createElement('div'));
    };
    rename();
    new MutationObserver(rename).observe(document, { childList: true, subtree: true });
  });
  await expect.poll(() => whyOf(page), { timeout: 15_000 }).toContain("can't read this page");
  expect(await stateOf(page)).toBe('not-checking');
  await page.close();
});

test('rules that do not load', async () => {
  await heed.confirmAccount(OWN);
  const { ruleset, rulesetInfo } = await heed.pageOfHeed.evaluate(() =>
    chrome.storage.local.get<Record<string, unknown>>(['ruleset', 'rulesetInfo']),
  );
  await heed.pageOfHeed.evaluate(() => chrome.storage.local.remove(['ruleset', 'rulesetInfo']));
  const page = await heed.visit('/notifications/mentions');
  await expect.poll(() => whyOf(page)).toContain('list of phrases');
  await setLocal({ ruleset: { ...(ruleset as object), image: 'AAAA' }, rulesetInfo: { hash: 'other', version: '0' } });
  await page.reload();
  await expect.poll(() => whyOf(page), { timeout: 10_000 }).toContain('list of phrases');
  await setLocal({ ruleset, rulesetInfo });
  await expect.poll(() => stateOf(page), { timeout: 10_000 }).toBe('checking');
  await page.close();
});

test('the words of a person never say that all is well', async () => {
  const page = await heed.visit('/notifications/mentions');
  const seen = await seeSignal(page);
  expect(`${seen?.pill} ${seen?.explanation}`).not.toMatch(/all clear|no distress|nothing found|safe/i);
  await page.close();
});
