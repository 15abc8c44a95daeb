import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { loadPractice } from '#lib/protocol/load-practice.ts';
import { startWalk } from '#lib/protocol/walk.ts';
import { expectNoFaultsTallAndShort } from './accessible.ts';
import { pressesFor, protocol, shortestWay } from './walks.ts';

test.describe.configure({ mode: 'serial' });

const loaded = loadPractice(readFileSync('rules/practice.yaml', 'utf8'), 'rules/practice.yaml');
const situations = 'situations' in loaded ? loaded.situations : [];

let heed: HeedBrowser;
let page: Page;
test.beforeAll(async () => {
  heed = await openHeedBrowser({ viewport: { width: 480, height: 720 } });
  await heed.confirmAccount('noor_example');
  page = await heed.openPage('practice.html');
});
test.afterAll(() => heed.close());

async function everythingKept(): Promise<string> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('heed');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    // That there is no policy is written down by the background alone, a quarter of a minute after its start.
    const { policy: _, ...local } = await chrome.storage.local.get<Record<string, unknown>>(null);
    const kept: unknown[] = [await chrome.storage.session.get(null), local];
    for (const name of [...opened.result.objectStoreNames].filter((one) => one !== 'secrets')) {
      const reading = opened.result.transaction(name).objectStore(name).getAll();
      await new Promise((resolve) => reading.addEventListener('success', resolve));
      kept.push(name, reading.result);
    }
    opened.result.close();
    return JSON.stringify(kept);
  });
}

test('nine situations, five tasks on X, and no fault for axe', async () => {
  await expect(page.locator('h1')).toHaveText('Practise the steps');
  expect(await page.locator('.situations button').allTextContents()).toEqual(situations.map(({ name }) => name));
  expect(situations).toHaveLength(9);
  const links = await page.locator('.tasks a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links).toHaveLength(5);
  expect(links.every((link) => link.startsWith('https://x.com/'))).toBe(true);
  expect(links).toContain('https://x.com/search?q=to%3Anoor_example&f=live');
  await page.getByRole('checkbox').first().check();
  await expect(page.getByText('1 of 5 done')).toBeVisible();
  await expectNoFaultsTallAndShort(page);
});

test('each situation walks from the sealed window to an end, PRACTICE on every page, and nothing is kept', async () => {
  const before = await everythingKept();
  const marked = async () => {
    await expect(page.locator('.practice-mark')).toHaveText('PRACTICE');
    await expect(page.locator('.practice-mark')).toBeInViewport();
    // An invented message leads nowhere on X.
    expect(await page.locator('a[href*="x.com"]').count()).toBe(0);
  };
  for (const situation of situations) {
    await page.getByRole('button', { name: situation.name, exact: true }).click();
    await expect(page.locator('h1')).toHaveText(situation.name);
    await marked();
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.locator('h1')).toHaveText('Someone has written to you');
    await marked();
    expect(await page.locator('body').innerText()).not.toContain(situation.message.text.slice(5, 25));
    await page.getByRole('button', { name: 'Read it' }).click();
    const begun = startWalk(protocol, { now: new Date().toISOString(), origin: 'matched', offDuty: situation.offDuty });
    expect(begun.at).toBe(situation.offDuty ? protocol.offDuty : protocol.start);
    const way = shortestWay(begun, null).steps;
    for (const step of way) {
      await marked();
      const { label, buttons } = pressesFor(step);
      if (buttons) await page.getByRole('button', { name: label, exact: true }).click();
      else {
        await page.getByRole('radio', { name: label, exact: true }).check();
        await page.getByRole('button', { name: 'Continue' }).click();
      }
    }
    await expect(page.locator('h1')).toHaveText('What you did');
    await marked();
    await expect(page.locator('.run-lines li')).toHaveCount(way.length);
    await expect(page.getByText(situation.talk[0] ?? '')).toBeVisible();
    await page.getByRole('button', { name: 'Other things to practise' }).click();
  }
  expect(await everythingKept()).toBe(before);
});

test('the emergency step says to call nobody; the run prints with its mark and without buttons', async () => {
  await page.goto(`chrome-extension://${heed.extensionId}/practice.html?situation=already-happened`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'What to say' }).click();
  await expect(page.getByText('PRACTICE: call nobody.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Read this aloud' })).toContainText("I've taken everything");
  await expectNoFaultsTallAndShort(page);
  await page.getByRole('button', { name: "I've called 999" }).click();
  const heading = page.locator('h1');
  for (let skips = 0; (await heading.textContent()) !== 'What you did' && skips < 9; skips++) {
    const before = await heading.textContent();
    await page.getByRole('button', { name: 'Skip this step' }).click();
    await expect(heading).not.toHaveText(before ?? '');
  }
  await expect(page.locator('h1')).toHaveText('What you did');
  await expectNoFaultsTallAndShort(page);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print this run' }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.practice-mark')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this run' })).not.toBeVisible();
});

test('the popup leads to it', async () => {
  const popup = await heed.openPage('popup.html');
  const opened = heed.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Practise the steps' }).click();
  await expect((await opened).locator('h1')).toHaveText('Practise the steps');
});
