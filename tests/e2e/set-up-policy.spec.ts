import { expect, type Page, test } from '@playwright/test';
import { chromiumId } from '#lib/policy/extension-ids.ts';
import { OWN } from '#tests/x-site/posts.ts';
import { faultsInLightAndDark } from './accessible.ts';
import { createEffort } from './effort.ts';
import { setDevicePolicy } from './policy-file.ts';
import { type Practice, practise, stateOf } from './practice.ts';

let heed: Practice;
let page: Page;
test.beforeAll(async () => {
  await setDevicePolicy(chromiumId, { organisation: 'A Trust', raise: 'signal', locked: ['raise'] });
  heed = await practise({ confirmed: [] });
  page = await heed.openPage('set-up.html');
});
test.afterAll(async () => {
  await setDevicePolicy(chromiumId, null);
  await heed?.close();
});

test('with a policy, the six steps end in checking, and what the organisation has set is not asked', async () => {
  const effort = createEffort(page);
  const faults: string[] = [];
  const next = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  const step = async (words: string) => {
    await expect(page.locator('h1').first()).toHaveText(words);
    await effort.read();
    faults.push(...(await faultsInLightAndDark(page)).map((fault) => `${words}: ${fault}`));
  };
  await expect(page.getByText('A Trust is responsible for Heed')).toBeVisible({ timeout: 30_000 });
  await step('What Heed does');
  await next();
  const x = await heed.visit('/home');
  await page.bringToFront();
  await step(`Whose account is @${OWN}?`);
  await page.getByRole('radio', { name: 'Mine, for my work' }).check();
  await next();
  await step('When do you look?');
  await page.getByRole('radio', { name: 'I work shifts' }).check();
  await next();
  await step('Are you on shift now?');
  await page
    .getByRole('button', { name: /^On shift until/ })
    .first()
    .click();
  await step('May Heed open this window?');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await next();
  await step('Whom can you ring at any hour?');
  await page.getByRole('textbox', { name: 'Number' }).fill('01632 960 111');
  await page.getByRole('button', { name: 'Save, and practise the steps' }).click();
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('link', { name: '01632 960 111' }).first()).toBeVisible();
  await expect(page.locator('h1')).toContainText("You're off duty.");
  await effort.read('.template');
  await page.getByRole('button', { name: 'Someone has taken it, by name' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await step(`Checking for @${OWN}`);
  effort.act(12, 13);
  console.log(`set-up with a policy: ${Math.round(effort.seconds())} s by reading and acting`);
  expect(effort.seconds()).toBeLessThan(120);
  await expect.poll(() => stateOf(x)).toBe('checking');
  expect(faults).toEqual([]);
});
