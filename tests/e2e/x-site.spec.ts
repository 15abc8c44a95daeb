import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import type { SiteOptions } from '#tests/x-site/options.ts';
import { expectedCases, OWN, practicePosts, SECOND } from '#tests/x-site/posts.ts';
import { type SeenRequest, serveXSite } from '#tests/x-site/serve.ts';
import { isAddressedTo } from '#tests/x-site/site-post.ts';

/** The site against the facts of X's markup that readers rest on: counts per selector, virtualisation, replacement. */
test.describe.configure({ timeout: 90_000 });

let browser: Browser;
let context: BrowserContext;
let page: Page;
let requests: SeenRequest[];

test.beforeAll(async () => {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
});
test.afterAll(() => browser.close());
test.afterEach(() => context.close());

const list = '[data-testid="primaryColumn"] section[role="region"] > h1 + div[aria-label] > div';
const posts = 'article[data-testid="tweet"]';
const ownLink = `${posts} a:has(> time)`;

async function open(path: string, options: Partial<SiteOptions> = {}, viewport = { width: 1400, height: 900 }): Promise<void> {
  context = await browser.newContext({ viewport });
  page = await context.newPage();
  ({ requests } = await serveXSite(context, { delayMs: 30, ...options }));
  await page.goto(`https://x.com${path}`);
}

async function openTimeline(
  path: string,
  options: Partial<SiteOptions> = {},
  viewport?: { width: number; height: number },
): Promise<void> {
  await open(path, options, viewport);
  await page.locator(`${list}[style]`).first().locator(posts).first().waitFor();
}

/** Scroll to the end and gather what `read` finds in each post, by id ('' for posts without one). */
async function gather<T>(read: (post: HTMLElement) => T): Promise<{ id: string; value: T }[]> {
  return page.evaluate(
    async ({ selector, source }) => {
      const read = new Function(`return ${source}`)() as (post: HTMLElement) => unknown;
      const found = new Map<string, { id: string; value: unknown }>();
      for (let still = 0; still < 20; ) {
        for (const article of document.querySelectorAll<HTMLElement>(selector)) {
          const id = /status\/(\d+)/.exec(article.querySelector('a:has(> time)')?.getAttribute('href') ?? '')?.[1] ?? '';
          found.set(id || (article.querySelector('[data-testid="tweetText"]')?.textContent ?? ''), { id, value: read(article) });
        }
        const before = window.scrollY;
        window.scrollBy(0, 500);
        await new Promise((resolve) => setTimeout(resolve, 16));
        still = window.scrollY === before ? still + 1 : 0;
      }
      return [...found.values()];
    },
    { selector: posts, source: read.toString() },
  ) as Promise<{ id: string; value: T }[]>;
}

const addressed = practicePosts.filter((post) => isAddressedTo(post, OWN));

test('the mentions page shows every post to the account, most of them with @me outside the text', async () => {
  await openTimeline('/notifications/mentions', { count: 0 });
  const found = await gather((post) => {
    const text = post.querySelector('[data-testid="tweetText"]');
    const handles = [...post.querySelectorAll('a')].filter((link) => {
      const path = new URL(link.href).pathname;
      return (
        /^\/\w{1,20}$/.test(path) &&
        link.textContent === `@${path.slice(1)}` &&
        !link.closest(
          '[data-testid="User-Name"], [data-testid="tweetText"], [data-testid="socialContext"], [data-testid="Tweet-User-Avatar"]',
        )
      );
    });
    return {
      inText: [...(text?.querySelectorAll('a[href="/noor_example"]') ?? [])].length,
      inBlock: handles.filter((link) => link.getAttribute('href') === '/noor_example').length,
      people: post.querySelectorAll('a[href$="/people"]').length,
      text: text !== null,
      quotes: post.querySelectorAll('[data-testid="User-Name"]').length - 1,
      more: post.querySelector('[data-testid="tweet-text-show-more-link"]')?.tagName ?? '',
    };
  });
  expect(found.map(({ id }) => id).sort()).toEqual(addressed.map(({ id }) => id).sort());
  const values = found.map(({ value }) => value);
  const inText = values.filter((value) => value.inText > 0).length;
  expect(inText).toBe(addressed.filter((post) => /@noor_example/.test(post.text)).length);
  expect(inText / found.length).toBeLessThan(0.2);
  expect(values.filter((value) => value.people > 0 && value.inBlock === 0)).toHaveLength(2);
  expect(values.every((value) => value.inText + value.inBlock + value.people > 0)).toBe(true);
  expect(values.filter((value) => !value.text)).toHaveLength(1);
  expect(values.filter((value) => value.quotes > 0)).toHaveLength(2);
  expect(
    values
      .map((value) => value.more)
      .filter(Boolean)
      .sort(),
  ).toEqual(['A', 'BUTTON', 'DIV']);
});

test('nothing of the site comes from elsewhere, and what is asked for elsewhere is refused and kept', async () => {
  await openTimeline('/notifications/mentions');
  await page.waitForTimeout(800);
  expect(requests.map(({ url, answered }) => ({ url, answered }))).toEqual([
    { url: 'https://x.com/notifications/mentions', answered: 'site' },
  ]);
  const failed = await page.evaluate(() =>
    fetch('https://pbs.twimg.com/anything').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(failed).toBe('refused');
  expect(requests.at(-1)).toMatchObject({ url: 'https://pbs.twimg.com/anything', answered: 'refused', fromExtension: false });
});

test('the own handle stands in the profile link and in the account button', async () => {
  const read = () =>
    page.evaluate(() => [
      document.querySelector('a[data-testid="AppTabBar_Profile_Link"]')?.getAttribute('href') ?? null,
      document
        .querySelector('[data-testid="SideNav_AccountSwitcher_Button"] [data-testid^="UserAvatar-Container-"]')
        ?.getAttribute('data-testid') ?? null,
      document
        .querySelector('[data-testid="DashButton_ProfileIcon_Link"] [data-testid^="UserAvatar-Container-"]')
        ?.getAttribute('data-testid') ?? null,
    ]);
  await openTimeline('/home');
  expect(await read()).toEqual(['/noor_example', 'UserAvatar-Container-noor_example', null]);
  await page.setViewportSize({ width: 420, height: 800 });
  await page.locator('[data-testid="TopNavBar"]').waitFor();
  expect(await read()).toEqual([null, null, 'UserAvatar-Container-noor_example']);
  await page.evaluate(() => window.xSite.setOptions({ signedOut: true }));
  expect(await read()).toEqual([null, null, null]);
});

test('a promoted post has an ancestor placementTracking and no time; a video is wrapped in it without being one', async () => {
  await openTimeline('/home', { count: 0 });
  const found = await gather((post) => ({
    ancestor: post.closest('[data-testid="placementTracking"]') !== null,
    inside: post.querySelector('[data-testid="placementTracking"]') !== null,
    time: post.querySelector('time') !== null,
    context: post.querySelector('[data-testid="socialContext"]') !== null,
    article:
      post.querySelector('[data-testid="twitterArticleRichTextView"]') !== null &&
      post.querySelector('[data-testid="tweetText"]') === null,
    quotedTime: post.querySelector('div[role="link"] time')?.parentElement?.tagName ?? '',
  }));
  const values = found.map(({ value }) => value);
  expect(values.filter((value) => value.ancestor)).toHaveLength(2);
  expect(values.every((value) => value.ancestor === !value.time)).toBe(true);
  expect(values.filter((value) => value.context)).toHaveLength(1);
  expect(values.filter((value) => value.article)).toHaveLength(1);
  expect(values.map((value) => value.quotedTime).filter(Boolean)).toEqual(['DIV']);
  await page.evaluate(() => window.xSite.navigate('/notifications/mentions'));
  await page.locator(`${list}[style] ${posts}`).first().waitFor();
  const videos = await gather(
    (post) =>
      post.querySelector('[data-testid="placementTracking"] [data-testid="videoPlayer"]') !== null &&
      post.closest('[data-testid="placementTracking"]') === null,
  );
  expect(videos.filter(({ value }) => value)).toHaveLength(1);
});

test('the sixth first child tells a connector from a repost, a pin and an ordinary post', async () => {
  const sixth = () =>
    page.evaluate((selector) => {
      return [...document.querySelectorAll(selector)].map((article) => {
        let at: Element | null | undefined = article;
        for (let step = 0; step < 6; step += 1) at = at?.firstElementChild;
        return at ? (at.childNodes.length === 0 ? 'connector' : 'filled') : 'none';
      });
    }, posts);
  const turn = practicePosts.find((post) => post.text.includes('nights are bad'));
  await openTimeline(`/gwen_example/status/${turn?.id}`);
  await expect.poll(sixth).toEqual(['none', 'connector', 'connector', 'connector']);
  expect(await page.locator('article[tabindex="-1"][data-testid="tweet"]').count()).toBe(1);
  expect(await page.locator(`${posts} [data-testid="tweetText"]`).last().textContent()).toContain("I can't go on");
  expect(await page.locator('article:not([data-testid])').count()).toBe(1);
  expect(await page.locator('.reply-block').count()).toBe(0);
  await page.evaluate(() => window.xSite.navigate('/noor_example'));
  await expect.poll(sixth).toEqual(['filled', 'none', 'none', 'none']);
});

test('the focused post comes before its parents, which are put above it later', async () => {
  const turn = practicePosts.find((post) => post.text.includes('nights are bad'));
  context = await browser.newContext();
  page = await context.newPage();
  await serveXSite(context, { delayMs: 30 });
  // Written down in the page: a test that looks may come too late.
  await page.addInitScript((selector) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const shown = [...document.querySelectorAll(selector)];
      const focused = shown.findIndex((post) => post.getAttribute('tabindex') === '-1');
      const now = `${focused + 1} of ${shown.length}`;
      if (shown.length > 0 && seen.at(-1) !== now) seen.push(now);
    }).observe(document, { childList: true, subtree: true });
  }, posts);
  await page.goto(`https://x.com/i/status/${turn?.id}`);
  await expect(page.locator(posts)).toHaveCount(4);
  expect(new URL(page.url()).pathname).toBe(`/gwen_example/status/${turn?.id}`);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['1 of 1', '4 of 4']);
});

test('10,000 posts: at most 29 cells in the page, and the end is reached', async () => {
  const count = 10_000;
  await openTimeline('/notifications/mentions', { count, ordinaryOnly: true, delayMs: 0, pageSize: 500 });
  const result = await page.evaluate(() => window.xSite.scrollThrough({ pixelsPerFrame: 12_000 }));
  expect(result.mostCells).toBeLessThanOrEqual(29);
  expect(result.mostCells).toBeGreaterThanOrEqual(5);
  expect(await page.evaluate(() => window.xSite.state())).toMatchObject({ loaded: count + 1, total: count + 1 });
  const last = page.locator('[data-testid="cellInnerDiv"]').last();
  await expect(last.locator(posts)).toBeInViewport();
});

for (const recycle of ['none', 'cell', 'nodes'] as const) {
  test(`no post is passed over when a reader scrolls on (recycling: ${recycle})`, async () => {
    const count = 200;
    await openTimeline('/notifications/mentions', { count, ordinaryOnly: true, pageSize: 50, recycle });
    const result = await page.evaluate(() => window.xSite.scrollThrough({ pixelsPerFrame: 900 }));
    expect(result.posts).toBe(count);
    expect(result.mostCells).toBeLessThanOrEqual(29);
  });
}

test('recycled cells hold one post each: author, link, picture and text belong together', async () => {
  for (const recycle of ['cell', 'nodes'] as const) {
    await openTimeline('/notifications/mentions', { recycle });
    await page.evaluate((selector) => {
      const first = document.querySelector(selector) as HTMLElement & { marked?: boolean };
      first.marked = true;
    }, '[data-testid="cellInnerDiv"]:nth-child(2)');
    const found = await gather((post) => ({
      author: post.querySelector('[data-testid="User-Name"] a')?.getAttribute('href'),
      avatar: post.querySelector('[data-testid^="UserAvatar-Container-"]')?.getAttribute('data-testid'),
      text: [...(post.querySelector('[data-testid="tweetText"]')?.childNodes ?? [])]
        .map((node) => (node instanceof HTMLImageElement ? node.alt : node.textContent))
        .join(''),
      reused: (post.closest('[data-testid="cellInnerDiv"]') as HTMLElement & { marked?: boolean }).marked === true,
    }));
    for (const post of addressed) {
      const value = found.find(({ id }) => id === post.id)?.value;
      expect(value).toMatchObject({ author: `/${post.author}`, avatar: `UserAvatar-Container-${post.author}` });
      if (!post.showMore && !post.breaks) expect(value?.text.replaceAll('…', '')).toBe(post.text);
    }
    expect(found.filter(({ value }) => value.reused).length).toBeGreaterThan(0);
    await context.close();
  }
});

test('a tab change, another account and a new render each replace the timeline', async () => {
  await openTimeline('/notifications/mentions');
  const mark = () => page.evaluate((selector) => Object.assign(document.querySelector(selector) as Element, { old: true }), list);
  const isOld = () =>
    page.evaluate(
      (selector) => (document.querySelector(selector) as (Element & { old?: boolean }) | null)?.old ?? null,
      `${list}[style]`,
    );
  const replaced = async (act: () => Promise<unknown>) => {
    await mark();
    expect(await isOld()).toBe(true);
    await act();
    await page.locator(`${list}[style] ${posts}`).first().waitFor();
    await expect.poll(isOld).toBe(null);
  };
  await replaced(() => page.locator('a[role="tab"][href="/notifications"]').click());
  expect(await page.locator('article[data-testid="notification"]').count()).toBeGreaterThan(0);
  await replaced(() => page.locator('a[role="tab"][href="/notifications/mentions"]').click());
  await replaced(() => page.evaluate(() => window.xSite.rerenderApp()));
  await replaced(() => page.evaluate(() => window.xSite.rerenderApp(true)));
  await replaced(() => page.evaluate((handle) => window.xSite.switchAccount(handle), SECOND));
  expect(await page.locator('a[data-testid="AppTabBar_Profile_Link"]').getAttribute('href')).toBe(`/${SECOND}`);
  const shown = (await gather(() => null)).map(({ id }) => id);
  for (const post of practicePosts.filter((each) => isAddressedTo(each, SECOND))) expect(shown).toContain(post.id);
  expect(
    expectedCases(SECOND)
      .map(({ id }) => id)
      .filter((id) => !shown.includes(id)),
  ).toEqual([]);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => window.xSite.state().path)).toBe('/notifications');
});

test('a list begins as a placeholder without a style, after a spinner', async () => {
  await openWithRecord();
  const record = await page.evaluate(() => (window as unknown as { record: string[] }).record);
  expect(record.slice(0, 3)).toEqual(['spinner', 'placeholder', 'list']);
});

async function openWithRecord(): Promise<void> {
  context = await browser.newContext();
  page = await context.newPage();
  await serveXSite(context, { delayMs: 30 });
  await page.addInitScript((selector) => {
    const record: string[] = [];
    Object.assign(window, { record });
    const note = (what: string, found: Element | null) => found && !record.includes(what) && record.push(what);
    new MutationObserver(() => {
      note('spinner', document.querySelector('[data-testid="primaryColumn"] [role="progressbar"]'));
      note('placeholder', document.querySelector(`${selector}:not([style])`));
      note('list', document.querySelector(`${selector}[style]`));
    }).observe(document, { childList: true, subtree: true });
  }, list);
  await page.goto('https://x.com/home');
  await page.locator(posts).first().waitFor();
}

test('Show more gives the whole text, in whichever tag', async () => {
  await openTimeline('/notifications/mentions');
  for (const post of addressed.filter((each) => each.showMore)) {
    await page.evaluate((id) => window.xSite.navigate(`/search?q=${id}`), 'none');
    await page.evaluate((text) => window.xSite.navigate(`/search?q=${encodeURIComponent(text)}`), post.text.slice(0, 30));
    const own = page.locator(posts).filter({ has: page.locator(`a[href*="${post.id}"]`) });
    const text = own.locator('[data-testid="tweetText"]');
    await expect(text).toBeVisible();
    expect((await text.textContent())?.length).toBeLessThan(post.text.length);
    await own.locator('[data-testid="tweet-text-show-more-link"]').click();
    await expect(text).toHaveText(post.text);
    await expect(own.locator('[data-testid="tweet-text-show-more-link"]')).toHaveCount(0);
  }
});

test('a new post arrives at the top without a reload, and what is read stays in place', async () => {
  await openTimeline('/notifications/mentions');
  const id = await page.evaluate(() => window.xSite.addPost({ text: 'just arrived', replyTo: ['noor_example'] }));
  await expect(page.locator(ownLink).first()).toHaveAttribute('href', `/kit_example/status/${id}`);
  expect(practicePosts.every((post) => BigInt(post.id) < BigInt(id))).toBe(true);
  await page.evaluate(() => window.scrollBy(0, 1500));
  const place = () =>
    page.evaluate(() => {
      const middle = document.elementFromPoint(600, 500)?.closest('article')?.querySelector('a:has(> time)');
      return middle && { href: middle.getAttribute('href'), top: Math.round(middle.getBoundingClientRect().top) };
    });
  // At rest: nothing has moved from one look to the next.
  let before = await place();
  const isAtRest = async () => {
    const last = before;
    before = await place();
    return Boolean(before?.href) && before?.href === last?.href && before?.top === last?.top;
  };
  await expect.poll(isAtRest, { intervals: [200] }).toBe(true);
  await page.evaluate(() => window.xSite.addPost({ text: 'and another', replyTo: ['noor_example'] }));
  await page.waitForTimeout(200);
  expect(await place()).toEqual(before);
  expect(await page.evaluate(() => window.xSite.addPost({ text: 'not to her', replyTo: ['dot_example'] }))).not.toBe(id);
});

test('every route answers: posts where X has posts, none where it has none', async () => {
  await openTimeline('/home');
  const counted: Record<string, number> = {};
  for (const path of [
    '/iwan_example',
    '/search?q=the',
    '/i/lists/7',
    '/messages',
    '/nobody_at_all',
    '/gwen_example/status/1',
    '/i/nowhere',
  ]) {
    await page.evaluate((to) => window.xSite.navigate(to), path);
    const isMissing = /nobody|status\/1$|nowhere/.test(path);
    await expect(page.locator('[data-testid="error-detail"]'), path).toHaveCount(isMissing ? 1 : 0);
    if (isMissing || path === '/messages') await expect(page.locator(posts), path).toHaveCount(0);
    else await expect(page.locator(`${list}[style]`).first().locator(posts).nth(2), path).toBeAttached();
    counted[path] = await page.locator(posts).count();
  }
  expect(counted['/iwan_example']).toBeGreaterThanOrEqual(3);
  expect(counted['/search?q=the']).toBeGreaterThanOrEqual(5);
  expect(counted['/i/lists/7']).toBeGreaterThanOrEqual(5);
  expect([counted['/messages'], counted['/nobody_at_all'], counted['/i/nowhere']]).toEqual([0, 0, 0]);
  expect(requests.filter(({ answered }) => answered === 'site')).toHaveLength(1);
});

test('other languages, right to left and whole addresses keep the structure', async () => {
  for (const language of ['cy', 'ar', 'ja', 'de'] as const) {
    await openTimeline('/notifications/mentions', { language, linkHost: 'https://twitter.com' });
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      language === 'ar' ? 'rtl' : 'ltr',
    ]);
    expect(await page.locator('#react-root').textContent()).not.toContain('Replying to');
    const hrefs = await page.locator(`${posts} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.filter((href) => !href?.startsWith('https://'))).toEqual([]);
    const block = page.locator(posts).first().locator('a[href="https://twitter.com/noor_example"]').last();
    await expect(block).toHaveText('@noor_example');
    await context.close();
  }
  await open('/home', { dir: 'rtl' });
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('a thread on the home timeline is joined by its line, without a reply block', async () => {
  await openTimeline('/home', { count: 0 });
  const found = await gather((post) => {
    let at: Element | null | undefined = post;
    for (let step = 0; step < 6; step += 1) at = at?.firstElementChild;
    const below = post.querySelector('[data-testid="Tweet-User-Avatar"]')?.nextElementSibling !== null;
    return { joined: at?.childNodes.length === 0, below, block: post.querySelector('.reply-block') !== null };
  });
  const [upper, lower] = practicePosts.filter((post) => post.author === 'iwan_example' && post.home && !post.repostedBy);
  expect(found.find(({ id }) => id === upper?.id)?.value).toEqual({ joined: false, below: true, block: false });
  expect(found.find(({ id }) => id === lower?.id)?.value).toEqual({ joined: true, below: false, block: false });
  expect(found.filter(({ value }) => value.joined)).toHaveLength(1);
});

test('a photo opens over the page with a list of its own, and closing it leaves nothing', async () => {
  const photo = practicePosts.find((post) => post.media === 'photo' && post.text);
  await openTimeline('/notifications/mentions');
  await page.locator(`a[href$="${photo?.id}/photo/1"]`).click();
  const modal = page.locator('#layers section > h1 + div[aria-label] > div');
  await expect(modal.locator('article[tabindex="-1"][data-testid="tweet"]')).toHaveCount(1);
  await page.locator('.stage').click();
  await expect(modal).toHaveCount(0);
  await page.locator(`${list}[style] ${posts}`).first().waitFor();
  expect(await page.evaluate(() => window.xSite.state().path)).toBe('/notifications/mentions');
});

test('a test can break the markup before it enters the page', async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await serveXSite(context, { delayMs: 30 });
  await page.addInitScript(() => {
    window.xSiteBreak = (root) => {
      for (const text of root.querySelectorAll('[data-testid="tweetText"]')) text.setAttribute('data-testid', 'renamed');
    };
  });
  await page.goto('https://x.com/notifications/mentions');
  await page.locator('[data-testid="renamed"]').first().waitFor();
  await page.evaluate(() => window.xSite.scrollThrough());
  expect(await page.locator('[data-testid="tweetText"]').count()).toBe(0);
});

test('the page keeps changing by itself: counters, late pictures, a card on hover', async () => {
  await openTimeline('/notifications/mentions');
  const views = () => page.locator('.views').allInnerTexts();
  const before = await views();
  await expect.poll(views).not.toEqual(before);
  await expect(page.locator('img[data-late]')).toHaveCount(0);
  await page.locator(`${posts} [data-testid="User-Name"] a`).first().hover();
  await expect(page.locator('#layers [data-testid="HoverCard"] a').last()).toHaveText('@kit_example');
});
