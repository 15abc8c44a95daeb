import { expect, type Page, test } from '@playwright/test';
import { OWN } from '#tests/x-site/posts.ts';
import { seeSignal } from './closed-root.ts';
import { killWorker } from './kill-worker.ts';
import { type Practice, practise, stateOf } from './practice.ts';
import { openToolbarPopup } from './toolbar-popup.ts';

/** What nobody would notice by looking at X: a tab behind another, a site withheld, a page not covered, a part of Heed that is gone. */
let heed: Practice;
test.beforeAll(async () => {
  heed = await practise({ ordinaryOnly: true });
});
test.afterAll(() => heed.close());

const mentions = '/notifications/mentions';
const addPost = (page: Page, id: string) =>
  page.evaluate((post) => void window.xSite.addPost(post), {
    id,
    author: 'kit_example',
    text: 'I want to kill myself and nobody here knows',
    minutesAgo: 0,
    replyTo: [OWN],
    expect: 'today' as const,
  });
const has = async (id: string): Promise<boolean> => (await heed.cases()).some((one) => one.postId === id);
const titleOf = (page: Page): Promise<string> =>
  heed.pageOfHeed.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return chrome.action.getTitle({ ...(tab?.id === undefined ? {} : { tabId: tab.id }) });
  }, page.url());
const popupOver = async (page: Page) => {
  await page.bringToFront();
  return openToolbarPopup(heed.context, heed.pageOfHeed);
};

/** Playwright keeps every tab visible, so the reader's own world is told otherwise; the page's world and X's timeline know nothing of it. */
async function hider(page: Page): Promise<(hidden: boolean) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${heed.extensionId}`) contextId = context.id;
  });
  await session.send('Runtime.enable');
  return async (hidden) => {
    const expression = `Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} });
      document.dispatchEvent(new Event('visibilitychange')); document.hidden`;
    const { result } = await session.send('Runtime.evaluate', { expression, ...(contextId ? { contextId } : {}) });
    expect(contextId).toBeDefined();
    expect(result.value).toBe(hidden);
  };
}

test('a tab behind another: posts that come meanwhile are read, and those that come after it is shown again', async () => {
  const page = await heed.visit(mentions);
  const hide = await hider(page);
  await hide(true);
  await addPost(page, '1900000000000000050');
  // By the rescan, which goes on.
  await expect.poll(() => has('1900000000000000050'), { timeout: 15_000 }).toBe(true);
  await addPost(page, '1900000000000000051');
  await hide(false);
  // Sooner than the next rescan.
  await expect.poll(() => has('1900000000000000051'), { timeout: 4000 }).toBe(true);
  await addPost(page, '1900000000000000052');
  await expect.poll(() => has('1900000000000000052'), { timeout: 4000 }).toBe(true);
  expect(await stateOf(page)).toBe('checking');
  await page.close();
});

test('a background that does not answer: the page, the popup and the icon say so, and when it answers again', async () => {
  const page = await heed.visit(mentions);
  await expect.poll(() => titleOf(page)).toContain(`checking for @${OWN}`);
  const [worker] = heed.context.serviceWorkers();
  // Busy for longer than the test takes, so that no message is answered.
  await worker?.evaluate(() => {
    setTimeout(() => {
      for (const end = Date.now() + 60_000; Date.now() < end; );
    });
  });
  await addPost(page, '1900000000000000053');
  const silent = 'A part of Heed is not answering';
  await expect.poll(async () => (await seeSignal(page))?.explanation, { timeout: 15_000 }).toContain(silent);
  const popup = await popupOver(page);
  await expect.poll(popup.text, { timeout: 10_000 }).toContain(silent);
  await expect.poll(() => titleOf(page)).toContain(silent);
  await popup.close();
  await killWorker(heed.pageOfHeed);
  await expect.poll(() => stateOf(page), { timeout: 15_000 }).toBe('checking');
  await expect.poll(() => titleOf(page)).toContain(`checking for @${OWN}`);
  await page.close();
});

test('a site that the browser withholds: the page that is open, the icon and the popup say so, and the way back is short', async () => {
  const settings = await heed.context.newPage();
  await settings.goto('chrome://extensions');
  const allow = (hostAccess: string) =>
    settings.evaluate(
      ([extensionId, access]) =>
        (
          chrome as unknown as {
            developerPrivate: { updateExtensionConfiguration: (change: Record<string, unknown>) => Promise<void> };
          }
        ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
      [heed.extensionId, hostAccess] as const,
    );
  const open = await heed.visit(mentions);
  expect(await stateOf(open)).toBe('checking');
  await allow('ON_CLICK');
  // The page that is open reads no further, and says so, before it is loaded again.
  await expect.poll(async () => (await seeSignal(open))?.explanation).toContain('Heed may not read this site');
  await expect.poll(() => titleOf(open)).toContain('Heed may not read this site');
  await addPost(open, '1900000000000000054');
  const page = await heed.context.newPage();
  await page.goto(`https://x.com${mentions}`);
  await page.locator('article[data-testid="tweet"]').first().waitFor();
  expect(await page.locator('heed-signal').count()).toBe(0);
  await expect.poll(() => heed.pageOfHeed.evaluate(() => chrome.action.getTitle({}))).toContain('Heed may not read this site');
  const popup = await popupOver(page);
  await expect.poll(popup.text).toContain('Heed may not read this site');
  expect(await popup.text()).toContain('Not checking');
  await popup.close();
  expect(await has('1900000000000000054')).toBe(false);
  await allow('ON_ALL_SITES');
  // The pages that are open are read without being loaded again.
  await expect.poll(() => stateOf(page), { timeout: 15_000 }).toBe('checking');
  await expect.poll(() => has('1900000000000000054'), { timeout: 15_000 }).toBe(true);
  await open.close();
  await page.close();
  await settings.close();
});

test('the page of X Pro: nothing of Heed stands on it, and neither icon nor popup say that it is checked', async () => {
  const page = await heed.context.newPage();
  await page.route('https://pro.x.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>X Pro</title>' }));
  await page.goto('https://pro.x.com/i/decks/1');
  expect(await page.locator('heed-signal').count()).toBe(0);
  // Opened by a test, not by a click, the popup may not see the address; that it then names X Pro is proved in page-in-front.test.ts.
  const popup = await popupOver(page);
  await expect.poll(popup.text).toContain('Not checking');
  expect(await heed.pageOfHeed.evaluate(() => chrome.action.getTitle({}))).not.toContain('checking for');
  await popup.close();
  await page.close();
});
