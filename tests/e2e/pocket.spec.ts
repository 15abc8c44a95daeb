import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { isOffered, nodeAt, startWalk, takeOption, type WalkState } from '#lib/protocol/walk.ts';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { runRules } from '#tests/unit/run-rules.ts';
import { expectNoFaults } from './accessible.ts';

const protocol = loadShipped();
const now = '2026-11-25T12:00:00.000Z';

/** The shortest walk to each node, by answers alone. */
const walks = new Map<string, WalkState>();
const edge = [startWalk(protocol, { now, origin: 'by-hand' })];
for (const walk of edge) {
  if (walks.has(walk.at)) continue;
  walks.set(walk.at, walk);
  if (walk.ended === null)
    for (const option of nodeAt(protocol, walk).options)
      if (isOffered(protocol, walk, option)) edge.push(takeOption(protocol, walk, option.id, now));
}
const ends = protocol.nodes.filter(({ end }) => end).map(({ id }) => id);

let folder = '';
let file = '';
let heed: HeedBrowser;
let page: Page;
const requests: string[] = [];

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-documents-'));
  const { exit, err } = await runRules(['documents', '--out', folder]);
  expect(exit, err).toBe(0);
  file = join(folder, 'pocket-steps.html');
  heed = await openHeedBrowser({ extension: null, viewport: { width: 390, height: 844 } });
  page = await heed.context.newPage();
  await heed.context.setOffline(true);
  page.on('request', (request) => requests.push(request.url()));
});
test.afterAll(async () => {
  await heed?.close();
  await rm(folder, { recursive: true, force: true });
});

test('pocket steps: one small file, walked to every end on a phone without a network', async () => {
  expect((await stat(file)).size).toBeLessThan(200_000);
  expect(ends.filter((end) => !walks.has(end))).toEqual([]);
  for (const end of ends) {
    await page.goto(pathToFileURL(file).href);
    for (const { node, option } of walks.get(end)?.steps ?? []) {
      const label = protocol.nodes.find(({ id }) => id === node)?.options.find(({ id }) => id === option)?.label ?? '';
      await page.locator('.answer', { hasText: label }).first().click();
    }
    await expect(page.getByRole('button', { name: 'Start again' })).toBeVisible();
    await expect(page.getByRole('link', { name: /999/ })).toHaveAttribute('href', 'tel:999');
  }
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
});

test('pocket steps: back, hand over, 999 and under 18 are there; no fault for axe; nothing is wider than the phone', async () => {
  await page.goto(pathToFileURL(file).href);
  await expectNoFaults(page);
  await page.getByRole('button', { name: "I can't take this now" }).click();
  await expect(page.locator('#root h1')).toBeFocused();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'They may be under 18' }).click();
  await expect(page.getByRole('button', { name: 'They may be under 18' })).toHaveCount(0);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('the printed card has the numbers and the review date, and the program is bound by its hash', async () => {
  await page.goto(pathToFileURL(file).href);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.card').getByText(`Steps ${protocol.version}:`)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  const copy = join(folder, 'changed.html');
  const text = await readFile(file, 'utf8');
  await writeFile(copy, text.replace('<script>', '<script>document.title="changed";'));
  await page.goto(pathToFileURL(copy).href);
  expect(await page.title()).toBe('Heed pocket steps');
});
