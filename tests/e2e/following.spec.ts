import { expect, type Page, test } from '@playwright/test';
import { builtExtension, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { connectHeedWorld } from '#lib/cli/heed-world.ts';
import { OWN } from '#tests/x-site/posts.ts';
import { serveXSite } from '#tests/x-site/serve.ts';
import { seeSignal } from './closed-root.ts';
import { type Practice, practise, scrollThrough, stateOf } from './practice.ts';

const words = 'I want to kill myself and nobody here knows';
let heed: Practice;
test.beforeAll(async () => {
  heed = await practise({ ordinaryOnly: true });
});
test.afterAll(() => heed.close());

const has = async (id: string): Promise<boolean> => (await heed.cases()).some((one) => one.postId === id);
const marks = (page: Page) => page.evaluate(() => document.querySelectorAll('heed-signal').length);
const newPost = (id: string) => ({
  id,
  author: 'kit_example',
  text: words,
  minutesAgo: 0,
  replyTo: [OWN],
  expect: 'today' as const,
});

test('a new mention arriving at the top', async () => {
  const page = await heed.visit('/notifications/mentions');
  await page.evaluate((post) => window.xSite.addPost(post), newPost('1900000000000000001'));
  await expect.poll(() => has('1900000000000000001')).toBe(true);
  await page.close();
});

for (const recycle of ['none', 'cell', 'nodes'] as const) {
  test(`endless scroll with cells that are ${recycle === 'none' ? 'removed' : `re-filled (${recycle})`}: the post far down is found`, async () => {
    const id = `19000000000000000${{ none: '11', cell: '12', nodes: '13' }[recycle]}`;
    const page = await heed.visit(`/notifications/mentions?recycle=${recycle}&count=150`);
    await page.evaluate((post) => window.xSite.addPost(post), { ...newPost(id), minutesAgo: 60 * 24 * 3 });
    await scrollThrough(page, 60);
    await expect.poll(() => has(id), { timeout: 10_000 }).toBe(true);
    await page.close();
  });
}

for (const recycle of ['none', 'cell', 'nodes'] as const) {
  test(`every post that came by is counted, at a reader's fastest (cells: ${recycle})`, async () => {
    const page = await heed.visit(`/notifications/mentions?recycle=${recycle}&count=300&delayMs=0`);
    const readHeed = await connectHeedWorld(page, heed.extensionId);
    const { posts } = await page.evaluate(() => window.xSite.scrollThrough({ pixelsPerFrame: 150, limitMs: 60_000 }));
    expect(posts).toBeGreaterThan(290);
    const answer = await readHeed();
    expect(answer?.state).toEqual({ state: 'checking', why: null });
    expect(answer?.counts.toYou).toBe(posts);
    await page.close();
  });
}

test('routes without a reload, and a timeline that is replaced', async () => {
  const page = await heed.visit('/home');
  await page.evaluate(() => window.xSite.navigate('/search?q=walk'));
  await page.evaluate((post) => window.xSite.addPost(post), newPost('1900000000000000021'));
  await page.evaluate(() => window.xSite.navigate('/notifications/mentions'));
  await expect.poll(() => has('1900000000000000021')).toBe(true);
  expect(await stateOf(page)).toBe('checking');
  await page.close();
});

test('X re-rendering its whole app, and Heed standing where it stood', async () => {
  const page = await heed.visit('/notifications/mentions');
  await page.evaluate(() => window.xSite.rerenderApp());
  await page.locator('article[data-testid="tweet"]').first().waitFor();
  await page.evaluate((post) => window.xSite.addPost(post), newPost('1900000000000000031'));
  await expect.poll(() => has('1900000000000000031')).toBe(true);
  expect(await seeSignal(page)).not.toBeNull();
  await page.close();
});

test('right to left, in Arabic, dark, and on the phone layout', async () => {
  const read = async (id: string, search: string) => {
    const page = await heed.visit(`/notifications/mentions?${search}`);
    await page.evaluate((post) => window.xSite.addPost(post), newPost(id));
    await expect.poll(() => has(id), `${search}`).toBe(true);
    expect(await stateOf(page)).toBe('checking');
    await page.close();
  };
  await Promise.all([
    read('1900000000000000041', 'language=ar&theme=dark'),
    read('1900000000000000042', 'language=ja&layout=mobile'),
    read('1900000000000000043', 'language=de&layout=narrow&linkHost=https://twitter.com'),
  ]);
});

test('twitter.com and the mobile hosts', async () => {
  const hosts = ['twitter.com', 'mobile.x.com', 'mobile.twitter.com'];
  const pages = await Promise.all(hosts.map((host) => heed.visit(`https://${host}/notifications/mentions`)));
  expect(await Promise.all(pages.map(stateOf))).toEqual(['checking', 'checking', 'checking']);
  await Promise.all(pages.map((page) => page.close()));
});

test('never changes the page beyond its own element, and never throws into it', async () => {
  const page = await heed.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('https://x.com/notifications/mentions');
  await page.locator('heed-signal').waitFor({ state: 'attached' });
  await scrollThrough(page, 10);
  const foreign = await page.evaluate(() =>
    [...document.documentElement.children, ...document.body.children].map((element) => element.localName),
  );
  expect(foreign.filter((name) => name === 'heed-signal')).toHaveLength(1);
  expect(await page.evaluate(() => 'heedReadPage' in window)).toBe(false);
  expect(await page.evaluate(() => document.querySelector('heed-signal')?.shadowRoot ?? null)).toBeNull();
  expect(errors).toEqual([]);
  await page.close();
});

test('leaves nothing behind when the extension is gone', async () => {
  const page = await heed.visit('/notifications/mentions');
  await page.evaluate(() => document.querySelector('heed-signal')?.setAttribute('data-old', ''));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // A Chromium that got the extension by the command line takes it away on reload(), or loads it again: either way the old script is an orphan.
  await heed.pageOfHeed.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => page.locator('heed-signal[data-old]').count(), { timeout: 20_000 }).toBe(0);
  expect(await marks(page)).toBeLessThan(2);
  // Past the next look of an old script, should one have stayed.
  await page.waitForTimeout(5500);
  expect(errors).toEqual([]);
});

test('reads pages that were open before it was installed, and after it was loaded again, once', async () => {
  const browser = await openHeedBrowser({ extension: null, args: ['--enable-unsafe-extension-debugging'] });
  try {
    await serveXSite(browser.context);
    const page = await browser.context.newPage();
    await page.goto('https://x.com/notifications/mentions');
    const session = await browser.context.browser()?.newBrowserCDPSession();
    const load = () => session?.send('Extensions.loadUnpacked' as never, { path: builtExtension } as never);
    await load();
    await expect.poll(async () => (await seeSignal(page))?.explanation, { timeout: 10_000 }).toContain('Whose account');
    await page.evaluate(() => document.querySelector('heed-signal')?.setAttribute('data-old', ''));
    await load();
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('heed-signal:not([data-old])').length), { timeout: 15_000 })
      .toBe(1);
    await expect.poll(() => marks(page), { timeout: 10_000 }).toBe(1);
  } finally {
    await browser.close();
  }
});
