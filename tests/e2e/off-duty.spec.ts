import { expect, type Page, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { startWalk, takeOption } from '#lib/protocol/walk.ts';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { expectNoFaultsTallAndShort } from './accessible.ts';
import { readWalk, seedCase, tapDuty } from './seeded-case.ts';
import { seedSettings } from './seeded-settings.ts';

test.describe.configure({ mode: 'serial' });

const protocol = loadShipped();
const now = '2026-11-22T23:40:00.000Z';
const raised = startWalk(protocol, { now, origin: 'matched' });

let heed: HeedBrowser;
let page: Page;
test.beforeAll(async () => {
  heed = await openHeedBrowser({ viewport: { width: 480, height: 720 } });
  page = await heed.openPage('steps.html');
  await expect(page.locator('h1')).toBeVisible();
});
test.afterAll(() => heed.close());

const open = async (query: string) => {
  await page.goto(`chrome-extension://${heed.extensionId}/steps.html?case=seeded${query}`);
  await expect(page.locator('h1')).toBeFocused();
};

test('off duty, four screens: sealed, number and words together, passed on, finished', async () => {
  await seedCase(page, 'seeded', raised);
  await tapDuty(page, 'off');
  await open('&sealed=1');
  const screens = [await page.locator('h1').innerText()];
  await expect(page.locator('.band')).not.toContainText('Off duty');
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => page.locator('h1').innerText()).not.toBe(screens.at(-1));
    screens.push(await page.locator('h1').innerText());
  };
  await press('Read it');
  await expect(page.locator('.band')).toContainText(/Off duty until \w+ \d\d:\d\d/);
  await expect(page.getByText('NHS 111, option 2, on their behalf').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Words to hand over, off duty' })).toContainText(
    'I do not want to be here any more.',
  );
  await expectNoFaultsTallAndShort(page);
  await press('Someone has taken it, by name');
  await press('Finish');
  expect(screens.map((heading) => heading.replace(/\s+/g, ' '))).toEqual([
    'Someone has written to you',
    "You're off duty. You don't have to carry this",
    'You have passed it on',
    'These steps are finished',
  ]);
  const walk = await readWalk(page, 'seeded');
  expect(walk).toMatchObject({ start: 'n5b', at: 'end' });
  expect(walk.steps.map(({ node, option }) => `${node} ${option}`)).toEqual(['n5b taken', 'n5c finish']);
});

test('the first screen is that of the hour of reading, and does not change under the reader', async () => {
  await seedCase(page, 'seeded', raised);
  await tapDuty(page, 'on');
  await open('');
  await expect(page.locator('h1')).toContainText('Someone wrote to you');
  await expect(page.locator('.band')).toContainText(/On shift until/);
  await tapDuty(page, 'off');
  await expect(page.locator('.band')).toContainText(/Off duty until/);
  await expect(page.locator('h1')).toContainText('Someone wrote to you');
  await page.reload();
  await expect(page.locator('h1')).toContainText("You're off duty.");
  await page.getByRole('button', { name: "I'm working now" }).click();
  await expect(page.locator('h1')).toContainText('Do the words suggest danger now?');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.locator('h1')).toContainText("You're off duty.");
});

test('a walk under way goes on where it was, whatever the hour', async () => {
  await seedCase(page, 'seeded', takeOption(protocol, raised, 'read', now));
  await open('');
  await expect(page.locator('h1')).toContainText('Do the words suggest danger now?');
});

test('one tap in the popup changes the hours; steps by hand begin off duty too', async () => {
  await page.evaluate(() => chrome.storage.local.remove('shift'));
  const popup = await heed.openPage('popup.html');
  await popup.getByText('Your hours: NOT SET').click();
  const tap = popup.locator('.taps', { hasText: 'Off duty until:' }).getByRole('button').first();
  await tap.click();
  await expect(popup.locator('summary', { hasText: 'Off duty until' })).toBeVisible();
  await popup.close();
  const steps = await heed.openPage('steps.html?ask=by-hand');
  await steps.getByRole('radio', { name: 'Someone told me' }).check();
  await steps.getByRole('button', { name: 'Start the steps' }).click();
  await expect(steps.locator('h1')).toContainText("You're off duty.");
  await steps.close();
  const again = await heed.openPage('popup.html');
  await again.locator('summary', { hasText: 'Off duty until' }).click();
  await again.getByRole('button', { name: 'Back to my agreed hours' }).click();
  await expect(again.getByText('Your hours: NOT SET')).toBeVisible();
});

test('where the bank holidays that Heed knows run out, the popup says so in full view', async () => {
  await seedSettings(page, 'noor_example');
  const popup = await heed.context.newPage();
  await popup.clock.setFixedTime('2028-11-15T12:00:00Z');
  await popup.goto(`chrome-extension://${heed.extensionId}/popup.html`);
  await expect(popup.getByText('Heed knows bank holidays only until 31 December 2028.')).toBeVisible();
  await popup.clock.setFixedTime('2029-01-01T12:00:00Z');
  await popup.reload();
  await expect(
    popup.getByText('Heed knows no bank holidays after 31 December 2028, and takes each for a working day.'),
  ).toBeVisible();
  await popup.clock.setFixedTime('2027-06-01T12:00:00Z');
  await popup.reload();
  await expect(
    popup
      .getByText('Off duty', { exact: false })
      .or(popup.getByText('On duty', { exact: false }))
      .first(),
  ).toBeVisible();
  await expect(popup.getByText(/bank holidays/)).toHaveCount(0);
  await popup.close();
});
