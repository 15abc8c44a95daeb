import { expect, type Page, test } from '@playwright/test';
import type { Feedback, RuleFeedback } from '#lib/authoring/feedback.ts';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { expectNoFaults } from './accessible.ts';

let heed: HeedBrowser;
let page: Page;
test.beforeAll(async () => {
  heed = await openHeedBrowser();
  page = await heed.openPage('workbench.html');
  await page.getByLabel('Your name').fill('Ann Lee');
  await page.getByRole('button', { name: 'Start the draft' }).click();
  await page.getByRole('link', { name: 'What clinicians counted' }).click();
});
test.afterAll(() => heed?.close());

const rule = (name: string, raised: number, actedOn: number, humour: number | null): RuleFeedback => ({
  ...{ rule: name, raised, actedOn, notBegun: 0, reasons: { humour }, useful: 0, notUseful: 0, quiet: 0 },
  firstStep: { within5: 6, within30: 0, within120: 0, later: 0 },
  stepsTook: { within5: 0, within30: 7, within120: 0, later: 0 },
});
const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
const counts = (rules: RuleFeedback[], words: number): Feedback => ({
  ...{ kind: 'heed-feedback', schema: 1, from: '2026-10-01', until: '2026-11-25', rulesets: ['0.8.0'] },
  ...{ rules, misses: { words }, missTopics: { 'burden-hopelessness': words } },
});

test('the counts of many browsers are added up; a damaged file is named, and the others are counted', async () => {
  await page
    .getByLabel('Choose the files')
    .setInputFiles([
      file('a.json', counts([rule('en.noisy', 40, 5, 35), rule('en.good', 20, 20, 0)], 6)),
      file('b.json', counts([rule('en.good', 11, 8, null)], 0)),
      file('again.json', counts([rule('en.good', 11, 8, null)], 0)),
      file('cut-short.json', '{"kind":"heed-feed'),
      file('record.json', { kind: 'heed-record', cases: [] }),
    ]);
  await expect(page.getByText('2 files, 2026-10-01 to 2026-11-25.')).toBeVisible();
  for (const name of ['cut-short.json', 'record.json', 'again.json'])
    await expect(page.locator('.inset').filter({ hasText: name })).toBeVisible();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('en.good').getByRole('cell')).toHaveText([
    ...['31', '28', '0', 'humour 1+', '0 yes, 0 no', 'up to 5 minutes: 12', 'up to 30 minutes: 14'],
  ]);
  const toLookAt = page.getByRole('listitem').filter({ hasText: /en\.|not pointed out/i });
  await expect(toLookAt).toHaveText([
    /^en\.noisy: fewer than 20 in 100/,
    'Not pointed out: Words that are not on the list 6',
    'Topic with words that were not pointed out: burden hopelessness 6',
  ]);
  await expectNoFaults(page);
});

test('in a narrow window only the table scrolls, and nothing of the files is kept', async () => {
  await page.setViewportSize({ width: 320, height: 900 });
  await expectNoFaults(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const kept = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  expect(kept).not.toContain('en.noisy');
});
