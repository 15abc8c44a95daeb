import { expect, test } from '@playwright/test';
import { type Practice, practise, scrollThrough } from './practice.ts';

let heed: Practice;
test.beforeAll(async () => {
  heed = await practise();
});
test.afterAll(() => heed.close());

test('in a whole run nothing is asked for but the practice pages and the extension’s own files', async () => {
  const page = await heed.visit('/home');
  await scrollThrough(page, 10);
  await page.goto('https://x.com/notifications/mentions');
  await scrollThrough(page, 30);
  await expect.poll(async () => (await heed.cases()).length).toBeGreaterThan(5);
  const [first] = await heed.cases();
  const steps = await heed.openPage(`steps.html?case=${first?.id}`);
  await steps.getByRole('button', { name: /read it, go on/i }).click();
  await heed.openPage('popup.html');

  const outside = heed.requests.filter(({ answered, url }) => answered !== 'extension' && !url.startsWith('data:'));
  const pages = outside.filter(({ resourceType }) => resourceType === 'document');
  expect(pages.map(({ url }) => url)).toEqual(['https://x.com/home', 'https://x.com/notifications/mentions']);
  expect(outside.filter((request) => !pages.includes(request))).toEqual([]);
  expect(heed.requests.filter(({ fromExtension, answered }) => fromExtension && answered !== 'extension')).toEqual([]);
});
