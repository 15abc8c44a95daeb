import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '#lib/cli/browsers.ts';
import { nodeAt } from '#lib/protocol/walk.ts';
import { OWN } from '#tests/x-site/posts.ts';
import { serveXSiteInFirefox } from '#tests/x-site/serve-in-firefox.ts';
import { readWalk, seedCase } from './seeded-case.ts';
import { begun, offeredAt, pressesFor, protocol, shortestWay, walksToEveryNode } from './walks.ts';

test.describe.configure({ mode: 'serial' });

let browser: Browser;
let timeline: Page;
test.beforeAll(async () => {
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), headless: true });
  await browser.installExtension(resolve('.output/firefox-mv3'));
});
test.afterAll(() => browser.close());

/** Pages that the extension opened call themselves about:blank over BiDi; they are known by what stands on them. */
async function pageShowing(text: RegExp): Promise<Page | null> {
  for (const page of await browser.pages()) {
    const shown = await page
      .evaluate(() => (location.protocol === 'moz-extension:' ? document.body.innerText : ''))
      .catch(() => '');
    if (text.test(shown)) return page;
  }
  return null;
}

async function waitForPage(text: RegExp): Promise<Page> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const found = await pageShowing(text);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No Heed page shows ${text}.`);
}

/** Clicks as a person would whatever bears this name: a button, a link, or the label of an answer. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const pattern = typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : name.source;
  const pressed = await page.evaluate((source) => {
    const named = [...document.querySelectorAll<HTMLElement>('button, a[href], label')];
    const found = named.find((one) => new RegExp(source).test(one.innerText.trim()));
    found?.click();
    return found !== undefined;
  }, pattern);
  expect(pressed, `something named ${name}`).toBe(true);
}

test('installs, opens set-up, asks whose account it is, and checks once somebody is responsible', async () => {
  timeline = await browser.newPage();
  await timeline.setViewport({ width: 1280, height: 800 });
  await serveXSiteInFirefox(timeline);
  await timeline.goto('https://x.com/notifications/mentions');
  const setUp = await waitForPage(/Five things that Heed does not see/);
  await press(setUp, 'Continue');
  await waitForPage(new RegExp(`Whose account is @${OWN}`));
  await press(setUp, /^Mine, for my work/);
  await press(setUp, 'Continue');
  await waitForPage(/When do you look/);
  await setUp.evaluate(async () => {
    await chrome.storage.local.set({
      selfGoverned: { by: 'A test', privacyNotice: 'https://example.org/notice', stepsReadOn: '2026-11-22' },
      ownContacts: {
        crisisLine24h: { name: null, phone: '01632 960 111', hours: null, verifiedOn: '2026-11-22', verifyBy: null },
      },
    });
    location.hash = '#6';
  });
  await waitForPage(new RegExp(`Checking for @${OWN}`));
});

test('reads and raises; the window opens from the signal, and the walk goes from the message through the team to an end', async () => {
  await timeline.bringToFront();
  const host = await timeline.waitForSelector('heed-signal');
  // The signal comes to stand above the state pill. The root is closed, so it is found where a person would see it.
  await expect.poll(async () => (await host?.boundingBox())?.height).toBeGreaterThan(60);
  const box = await host?.boundingBox();
  if (!box) throw new Error('Heed shows nothing on the page');
  await timeline.mouse.click(box.x + box.width / 2, box.y + 20);

  const steps = await waitForPage(/Someone wrote to\s+you/);
  const { steps: way } = shortestWay(shortestWay(begun, 'n8'), null);
  expect(way.length).toBeGreaterThan(5);
  const heading = () => steps.evaluate(() => document.querySelector('h1')?.innerText ?? '');
  for (const step of way) {
    const before = await heading();
    const { label, buttons } = pressesFor(step);
    await press(steps, label);
    if (!buttons) await press(steps, 'Continue');
    await expect.poll(heading, { message: `after ${step.node}` }).not.toBe(before);
  }
  expect(await heading()).toContain('finished');
});

test('every node of the protocol shows, and goes on by its first answer', async () => {
  const steps = await waitForPage(/finished/);
  const heading = () => steps.evaluate(() => document.querySelector('h1')?.textContent ?? '').catch(() => '');
  for (const [id, walk] of walksToEveryNode()) {
    await seedCase(steps as never, 'seeded', walk);
    await steps.evaluate(() => location.replace('steps.html?case=seeded'));
    const { heading: words } = nodeAt(protocol, walk);
    const shown = words.split('[')[0]?.trim() ?? '';
    await expect.poll(async () => (await heading()).replace(/\s+/g, ' '), { message: id }).toContain(shown);
    const [first] = offeredAt(walk);
    if (walk.ended !== null || !first) continue;
    const { label, buttons } = pressesFor({ node: id, option: first.id });
    await press(steps, label);
    if (!buttons) await press(steps, 'Continue');
    await expect.poll(async () => (await readWalk(steps as never, 'seeded')).at, { message: `${id} goes on` }).toBe(first.next);
  }
});
