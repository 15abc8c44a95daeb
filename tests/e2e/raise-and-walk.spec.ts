import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { seeSignal } from './closed-root.ts';
import { killWorker } from './kill-worker.ts';
import { expectedPosts, idsOf, type Practice, practise, scrollThrough, stateOf } from './practice.ts';

test.describe.configure({ mode: 'serial' });

let heed: Practice;
let profile: string;
let timeline: Page;
test.beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'heed-kept-'));
  heed = await practise({ profile });
});
test.afterAll(async () => {
  await heed.close();
  await rm(profile, { recursive: true, force: true });
});

const stepsPages = (): Page[] => heed.context.pages().filter((page) => page.url().includes('/steps.html'));

test('raises every expected post of the mentions page, and no other', async () => {
  timeline = await heed.visit('/notifications/mentions');
  expect(await stateOf(timeline)).toBe('checking');
  await scrollThrough(timeline);
  await expect.poll(async () => (await heed.cases()).length, { timeout: 10_000 }).toBe(expectedPosts.length);
  const cases = await heed.cases();
  expect(idsOf(cases)).toEqual(expectedPosts.map((post) => post.id).sort());
  for (const post of expectedPosts) {
    const raised = cases.find((one) => one.postId === post.id);
    expect(raised?.response, post.text).toBe(post.expect);
    expect(raised?.words?.author.toLowerCase()).toBe(post.author);
  }
});

test('says so on the page and on the toolbar icon, without a word of any post', async () => {
  // Both hear of a case only once it is stored.
  await expect.poll(async () => (await seeSignal(timeline))?.signal).toBe(`Heed: ${expectedPosts.length} to read`);
  const badge = () => heed.pageOfHeed.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge).toBe(String(expectedPosts.length));
  const html = await timeline.evaluate(() => document.querySelector('heed-signal')?.outerHTML ?? '');
  expect(html).not.toMatch(/die|kill|tablets|example/);
});

test('opens one sealed window by itself: no words, no handle, a neutral title', async () => {
  await expect.poll(() => stepsPages().length, { timeout: 15_000 }).toBe(1);
  const [sealed] = stepsPages();
  if (!sealed) throw new Error('no window');
  await expect(sealed.locator('h1')).toContainText('Someone has written to you');
  expect(await sealed.title()).toBe('Heed');
  const text = await sealed.locator('body').innerText();
  for (const post of expectedPosts) {
    expect(text).not.toContain(post.author);
    expect(text).not.toContain(post.text.slice(0, 20));
  }
  expect(text).toContain('999');
});

test('does not raise a post again when the page is opened again', async () => {
  const again = await heed.visit('/notifications/mentions');
  await scrollThrough(again, 20);
  expect(await heed.cases()).toHaveLength(expectedPosts.length);
  await again.close();
});

test('shows the message and why it was pointed out, and walks on by keyboard through a dead worker and a reload', async () => {
  const [steps] = stepsPages();
  if (!steps) throw new Error('no steps window');
  await steps.bringToFront();
  await steps.getByRole('button', { name: 'Read it' }).press('Enter');
  const goOn = steps.getByRole('button', { name: /read it, go on/i });
  await expect(goOn).toBeVisible();
  const shown = await steps.locator('main').innerText();
  const post = expectedPosts.find(({ text }) => shown.includes(text.slice(0, 25)));
  expect(post, shown).toBeDefined();
  await steps.getByText('Why Heed pointed this out').click();
  await expect(steps.getByText('Only you can read them')).toBeVisible();
  await expect(
    steps.getByText(/self-governed by practice \(invented\); no organisation has approved these steps/i),
  ).toBeVisible();

  const nodeNow = async () => (await heed.cases()).find((one) => one.postId === post?.id)?.walk.at;
  const first = await nodeNow();
  await goOn.press('Enter');
  await expect.poll(nodeNow).not.toBe(first);
  const second = await nodeNow();

  await killWorker(steps);
  await steps.reload();
  await expect(steps.locator('h1')).toBeVisible();
  expect(await nodeNow()).toBe(second);
  expect((await heed.cases()).find((one) => one.postId === post?.id)?.words?.text).toContain(post?.text.slice(0, 20));

  await steps.getByRole('button', { name: "I can't take this now" }).press('Enter');
  await expect.poll(nodeNow).toBe('n10');
});

test('counts down once a message was read, on the page too', async () => {
  await timeline.bringToFront();
  await expect.poll(async () => (await seeSignal(timeline))?.signal).toBe(`Heed: ${expectedPosts.length - 1} to read`);
});

test('opens the steps from the signal, words shown because the clinician asked', async () => {
  for (const page of stepsPages()) await page.close();
  await timeline.bringToFront();
  const seen = await seeSignal(timeline);
  if (!seen) throw new Error('no signal');
  const opened = heed.context.waitForEvent('page');
  await timeline.mouse.click(seen.box.x, seen.box.y);
  const steps = await opened;
  await expect(steps.locator('h1')).toContainText('Someone wrote to you');
});

test('keeps case and node over a restart of the browser, without the words', async () => {
  const before = (await heed.cases()).map((one) => [one.id, one.walk.at, one.status]);
  await heed.close();
  heed = await practise({ profile, confirmed: [] });
  const after = await heed.cases();
  expect(after.map((one) => [one.id, one.walk.at, one.status])).toEqual(before);
  expect(after.every((one) => one.words === null)).toBe(true);
  const unread = after.find(({ status }) => status === 'to-read');
  const steps = await heed.openPage(`steps.html?case=${unread?.id}`);
  await expect(steps.getByText(/The message is not kept/).first()).toBeVisible();
  await expect(steps.getByRole('link', { name: /Open it on X|Open on X/ }).first()).toHaveAttribute(
    'href',
    `https://x.com/i/status/${unread?.postId}`,
  );
});
