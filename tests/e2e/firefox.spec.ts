import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '#lib/cli/browsers.ts';
import { isOffered, nodeAt, startWalk, takeOption, type WalkState } from '#lib/protocol/walk.ts';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { OWN } from '#tests/x-site/posts.ts';
import { serveXSiteInFirefox } from '#tests/x-site/serve-in-firefox.ts';

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

const protocol = loadShipped();
const now = '2026-11-22T23:40:00.000Z';
type Choice = { node: string; buttons: boolean; label: string };

/** The shortest way by answers from a walk to the node `to`, or to an end. */
function findWay(from: WalkState, to: string | null): { walk: WalkState; choices: Choice[] } {
  const edge = [{ walk: from, choices: [] as Choice[] }];
  const seen = new Set<string>();
  for (const { walk, choices } of edge) {
    if (to === null ? walk.ended !== null : walk.at === to) return { walk, choices };
    if (walk.ended !== null || seen.has(walk.at)) continue;
    seen.add(walk.at);
    const node = nodeAt(protocol, walk);
    for (const option of node.options.filter((one) => isOffered(protocol, walk, one))) {
      edge.push({
        walk: takeOption(protocol, walk, option.id, now),
        choices: [...choices, { node: node.id, buttons: node.form === 'buttons', label: option.label }],
      });
    }
  }
  throw new Error(`no way to ${to ?? 'an end'}`);
}

test('installs, asks whose account it is, and checks once its owner has answered', async () => {
  timeline = await browser.newPage();
  await timeline.setViewport({ width: 1280, height: 800 });
  await serveXSiteInFirefox(timeline);
  await timeline.goto('https://x.com/notifications/mentions');
  const options = await waitForPage(new RegExp(`Whose account is @${OWN}`));
  await press(options, /^Mine, for my work/);
  await press(options, 'Continue');
  await waitForPage(new RegExp(`@${OWN}[^]*Answered on`));
});

test('reads and raises; the window opens from the signal, and the walk goes from the message through the team to an end', async () => {
  await timeline.bringToFront();
  const host = await timeline.waitForSelector('heed-signal');
  const box = await host?.boundingBox();
  if (!box) throw new Error('Heed shows nothing on the page');
  // The signal stands above the state pill. The root is closed, so it is found where a person would see it.
  expect(box.height).toBeGreaterThan(60);
  await timeline.mouse.click(box.x + box.width / 2, box.y + 20);

  const steps = await waitForPage(/Someone wrote to\s+you/);
  const begun = startWalk(protocol, { now, origin: 'matched' });
  const toTeam = findWay(begun, 'n8');
  const way = [...toTeam.choices, ...findWay(toTeam.walk, null).choices];
  expect(way.length).toBeGreaterThan(5);
  const heading = () => steps.evaluate(() => document.querySelector('h1')?.innerText ?? '');
  for (const { node, buttons, label } of way) {
    const before = await heading();
    await press(steps, label);
    if (!buttons) await press(steps, 'Continue');
    await expect.poll(heading, { message: `after ${node}` }).not.toBe(before);
  }
  expect(await heading()).toContain('finished');
});
