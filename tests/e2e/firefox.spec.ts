import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '#lib/cli/browsers.ts';
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

async function press(page: Page, name: RegExp): Promise<void> {
  const clicked = await page.evaluate((source) => {
    const pattern = new RegExp(source, 'i');
    const button = [...document.querySelectorAll<HTMLElement>('button, a[href]')].find((one) => pattern.test(one.innerText));
    button?.click();
    return button !== undefined;
  }, name.source);
  expect(clicked, `a button ${name}`).toBe(true);
}

test('installs, asks whose account it is, and checks once its owner has answered', async () => {
  timeline = await browser.newPage();
  await serveXSiteInFirefox(timeline);
  await timeline.goto('https://x.com/notifications/mentions');
  const options = await waitForPage(new RegExp(`Whose account is @${OWN}`));
  await options.evaluate(() => document.querySelector<HTMLInputElement>('input[type=radio]')?.click());
  await press(options, /^Continue$/);
  await waitForPage(new RegExp(`@${OWN}[^]*Answered on`));
});

test('reads and raises; the window opens from the signal and the walk goes from the message to an end', async () => {
  await timeline.bringToFront();
  await expect.poll(() => timeline.evaluate(() => document.querySelector('heed-signal') !== null)).toBe(true);
});
