import { expect, type Page, test } from '@playwright/test';
import { OWN } from '#tests/x-site/posts.ts';
import { expectNoFaultsTallAndShort } from './accessible.ts';
import { createEffort } from './effort.ts';
import { type Practice, practise, stateOf } from './practice.ts';

test.describe.configure({ mode: 'serial' });

let heed: Practice;
let page: Page;
test.beforeAll(async () => {
  heed = await practise({ confirmed: [] });
  page = await heed.openPage('set-up.html');
});
test.afterAll(() => heed.close());

const next = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
const heading = (words: string | RegExp) => expect(page.locator('h1').first()).toHaveText(words);
test('six steps without an organisation end in practice, and the last things missing lead to checking', async () => {
  const effort = createEffort(page);
  const step = async (words: string | RegExp) => {
    await heading(words);
    await expectNoFaultsTallAndShort(page);
    await effort.read();
  };
  await step('What Heed does');
  await expect(page.getByText('No organisation is responsible for Heed')).toBeVisible();
  await expect(page.locator('main li')).toHaveCount(5);
  await next();
  await heading('Open X, signed in as yourself');
  const x = await heed.visit('/home');
  expect(await stateOf(x)).toBe('not-checking');
  await page.bringToFront();
  await step(`Whose account is @${OWN}?`);
  await page.getByRole('radio', { name: 'Mine, for my work' }).check();
  await next();
  await step('When do you look?');
  await page.getByRole('radio', { name: 'Monday to Friday, 09:00 to 17:00' }).check();
  await next();
  await step('May Heed open this window?');
  await expect(page.locator('.window-picture')).toContainText('Someone has written to you');
  await page.getByRole('radio', { name: 'Open a window' }).check();
  await next();
  await step('Whom can you ring at any hour?');
  await page.getByRole('textbox', { name: 'Number' }).fill('ask Sam');
  const practise = () => page.getByRole('button', { name: 'Save, and practise the steps' }).click();
  await practise();
  await expect(page.getByText('Give a number that can be dialled')).toBeVisible();
  await page.getByRole('textbox', { name: 'Number' }).fill('01632 960 111');
  await page.getByRole('checkbox', { name: 'I rang it today, and they can take this' }).check();
  await practise();
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.locator('h1')).toContainText("You're off duty.");
  await expect(page.getByRole('link', { name: '01632 960 111' }).first()).toBeVisible();
  // "Ring the first number below": what is first to be rung is counted first, and what nobody can ring comes after.
  await expect(page.locator('.contact').first()).toContainText('1. 24-hour crisis line');
  await expect(page.locator('.contact').nth(1)).toContainText('2. Out-of-hours team');
  await effort.read('.template');
  await page.getByRole('button', { name: 'Someone has taken it, by name' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await step('Heed is in practice');
  effort.act(13, 13);
  console.log(`set-up without a policy, six steps: ${Math.round(effort.seconds())} s by reading and acting`);
  expect(effort.seconds()).toBeLessThan(120);

  // Practice: nothing is checked on X until all four are there.
  expect(await stateOf(x)).toBe('not-checking');
  await expect(page.getByRole('listitem').filter({ hasText: 'A number that you rang' })).toContainText('Done');
  await page.getByRole('button', { name: 'Your steps, read to the end' }).click();
  await step('Read your steps to the end');
  await page.getByRole('button', { name: 'I have read them to the end' }).click();
  await heading('Heed is in practice');
  await page.getByRole('button', { name: 'Who is responsible' }).click();
  const copyNotice = page.getByRole('button', { name: 'Copy this notice' });
  await expect(copyNotice).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Give the name above first')).toBeVisible();
  await page.getByRole('textbox', { name: 'Who is responsible for the data here?' }).fill('Noor Example');
  await expect(copyNotice).toHaveAttribute('aria-disabled', 'false');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Fill this in to go on')).toBeVisible();
  expect(await stateOf(x)).toBe('not-checking');
  await page.getByRole('textbox', { name: 'Where can people read the notice?' }).fill('https://example.org/notice');
  await page.getByRole('button', { name: 'Save' }).click();
  await step(`Checking for @${OWN}`);
  await expect.poll(() => stateOf(x)).toBe('checking');
  await expect(page.locator('.bar-words')).toHaveText('In danger now? Call 999');
});

test('the steps of a real message say who is responsible, and hold the number for any hour', async () => {
  const x = await heed.visit('/notifications/mentions');
  await expect.poll(async () => (await heed.cases()).length).toBeGreaterThan(0);
  const [first] = await heed.cases();
  const steps = await heed.openPage(`steps.html?case=${first?.id}`);
  await expect(steps.getByText('Self-governed by Noor Example; no organisation has approved these steps')).toBeVisible();
  await steps.close();
  await x.close();
});

test('at 320 px nothing scrolls sideways', async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const step of ['1', '2', '3', '4', '5', '6', 'steps']) {
    await page.goto(`chrome-extension://${heed.extensionId}/set-up.html#${step}`);
    await page.reload();
    await expect(page.locator('h1').first()).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
