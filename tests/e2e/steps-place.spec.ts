import { expect, type Page, test } from '@playwright/test';
import { seeSignal } from './closed-root.ts';
import { killWorker } from './kill-worker.ts';
import { type Practice, practise } from './practice.ts';

test.describe.configure({ mode: 'serial' });

let heed: Practice;
let timeline: Page;
test.beforeAll(async () => {
  heed = await practise();
  timeline = await heed.visit('/notifications/mentions');
  await expect.poll(async () => (await heed.cases()).length).toBeGreaterThan(0);
  // The sealed window that opened by itself.
  await expect.poll(() => stepsPages().length, { timeout: 15_000 }).toBe(1);
});
test.afterAll(() => heed.close());

const stepsPages = (): Page[] => heed.context.pages().filter((page) => page.url().includes('/steps.html'));

/** The steps in the side panel: no tab, so Playwright does not list them. */
async function findPanels(close = false): Promise<string[]> {
  const session = await heed.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser');
  const { targetInfos } = await session.send('Target.getTargets');
  const listed = new Set(stepsPages().map((page) => page.url()));
  const panels = targetInfos.filter(({ url }) => url.includes('/steps.html') && !listed.has(url));
  if (close) for (const { targetId } of panels) await session.send('Target.closeTarget', { targetId });
  await session.detach();
  return panels.map(({ url }) => url);
}

test('the computer’s own notifications can be switched on the options page too', async () => {
  await heed.pageOfHeed.bringToFront();
  await expect(heed.pageOfHeed.getByRole('heading', { name: 'When a reminder is overdue' })).toBeVisible();
  await expect(heed.pageOfHeed.getByRole('button', { name: /^Remind me with a notice on this computer/ })).toBeVisible();
});

async function choose(place: string): Promise<void> {
  await heed.pageOfHeed.bringToFront();
  await heed.pageOfHeed.getByRole('radio', { name: place }).check();
  const question = heed.pageOfHeed.locator('form').filter({ hasText: 'Where the steps open' });
  await question.getByRole('button', { name: 'Save' }).click();
  await expect(question.getByRole('status')).toHaveText('Saved');
  // The background hears of it and tells the browser; a click before that opens what was chosen before.
  const isOffered = () => heed.pageOfHeed.evaluate(async () => (await chrome.sidePanel.getOptions({})).enabled);
  await expect.poll(isOffered).toBe(place.includes('side panel'));
}

async function clickSignal(): Promise<void> {
  await timeline.bringToFront();
  await expect.poll(async () => (await seeSignal(timeline))?.signal ?? 'no signal').toContain('to read');
  const seen = await seeSignal(timeline);
  if (!seen) throw new Error('no signal');
  await timeline.mouse.click(seen.box.x, seen.box.y);
}

test('a window that opened by itself stays one, and an asking brings it to the front', async () => {
  await choose('In a tab');
  await clickSignal();
  const [only] = stepsPages();
  await expect(only?.locator('h1') ?? timeline.locator('none')).toContainText('Someone wrote to you');
  expect(stepsPages()).toHaveLength(1);
  await only?.close();
});

test('in a tab by choice: one tab, used again', async () => {
  await clickSignal();
  await expect.poll(() => stepsPages().length).toBe(1);
  await clickSignal();
  await expect.poll(() => stepsPages().length).toBe(1);
  const [tab] = stepsPages();
  if (!tab) throw new Error('no tab');
  await expect(tab.locator('h1')).toContainText('Someone wrote to you');
  const type = await tab.evaluate(async () => (await chrome.windows.getCurrent()).type);
  expect(type).toBe('normal');
  await tab.close();
});

test('in the side panel by choice, from a click on the page', async () => {
  await choose("In the browser's side panel");
  await clickSignal();
  await expect.poll(() => findPanels()).toEqual([expect.stringContaining('?case=')]);
  expect(stepsPages()).toHaveLength(0);
});

test('the panel comes from a worker that was stopped, too', async () => {
  await findPanels(true);
  await expect.poll(() => findPanels()).toEqual([]);
  await killWorker(heed.pageOfHeed);
  await clickSignal();
  await expect.poll(() => findPanels()).toEqual([expect.stringContaining('?case=')]);
  expect(stepsPages()).toHaveLength(0);
});

test('back to a window: the panel no longer comes', async () => {
  await choose('In a window of their own');
  await clickSignal();
  await expect.poll(() => stepsPages().length).toBe(1);
  const type = await stepsPages()[0]?.evaluate(async () => (await chrome.windows.getCurrent()).type);
  expect(type).toBe('popup');
});
