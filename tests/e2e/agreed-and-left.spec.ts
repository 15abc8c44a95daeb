import { expect, type Page, test } from '@playwright/test';
import { startWalk, takeOption } from '#lib/protocol/walk.ts';
import { OWN } from '#tests/x-site/posts.ts';
import { expectNoFaultsTallAndShort } from './accessible.ts';
import { type Practice, practise } from './practice.ts';
import { readWalk, seedCase } from './seeded-case.ts';
import { seedSettings } from './seeded-settings.ts';
import { pressesFor, protocol, shortestWay } from './walks.ts';

test.describe.configure({ mode: 'serial' });

let heed: Practice;
let page: Page;
test.beforeAll(async () => {
  heed = await practise({ ordinaryOnly: true });
  page = heed.pageOfHeed;
  await seedSettings(page, OWN);
});
test.afterAll(() => heed.close());

const go = async (file: string) => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${heed.extensionId}/${file}`);
  await expect(page.locator('h1').first()).toBeVisible();
};
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

test('the agreement on paper: every question with its answer, the open one with whom to ask, and nothing to press', async () => {
  await go(`options.html#agreement/${OWN}/summary`);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await press('Print this page');
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  for (const words of [
    `What is agreed for @${OWN}`,
    'What happens off duty?',
    'We tell the duty worker the same day, by telephone, and write down whom we reached.',
    '30 minutes',
    'Direct messages on X, and message requests. Nobody opens them.',
    'Not agreed yet. Ask Alexandra Featherstonehaugh-Cholmondeley',
    'Monday, 09:00 to 17:00; Tuesday, 20:00 to 08:00',
    '1 May 2027',
  ])
    expect(paper).toContain(words);
  for (const words of ['Change', 'Print this page', "I'm leaving", 'Back']) expect(paper).not.toContain(words);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: null });
});

test('what the team hour left open stands in a walk as exactly that, with whom to ask; so does a number', async () => {
  await go(`team-hour.html?handle=${OWN}`);
  for (let at = 1; at <= 5; at += 1) {
    await expect(page.getByText(`Question ${at} of 5`)).toBeVisible();
    if (at === 1 || at === 5) {
      const box = page.getByRole('textbox', {
        name: at === 1 ? 'Do you write in private on X?' : 'How long do you wait for a reply?',
      });
      await box.fill('');
      await press('Not agreed yet');
      await page.getByRole('textbox', { name: 'Whom should you ask until then?' }).fill('Our manager');
    }
    await press('Save and continue');
  }
  await expect(page.locator('h1')).toHaveText('That was the last question');

  const shift = [Date.now() - 60_000, Date.now() + 86_400_000].map((time) => new Date(time).toISOString());
  await page.evaluate(([from, until]) => chrome.storage.local.set({ shift: { kind: 'on', from, until } }), shift);
  await go('steps.html?ask=by-hand');
  await page.getByRole('radio', { name: 'I saw it myself on X' }).check();
  await press('Start the steps');
  await expect(page).toHaveURL(/case=/);
  const way = shortestWay(startWalk(protocol, { now: new Date().toISOString(), origin: 'by-hand' }), 'n7d');
  const id = new URL(page.url()).searchParams.get('case') ?? '';
  const take = async (step: { node: string; option: string }) => {
    await expect.poll(async () => (await readWalk(page, id)).at).toBe(step.node);
    const { label, buttons } = pressesFor(step);
    if (buttons) return page.getByRole('button', { name: label, exact: true }).click();
    await page.getByRole('radio', { name: label, exact: true }).check();
    await press('Continue');
  };
  for (const step of way.steps) await take(step);
  await expect(page.locator('h1')).toHaveText('Write to them privately');
  // In full view, nothing opened.
  await expect(page.locator('.agreed')).toHaveText('The rule on private messagesNot agreed yet. Ask Our manager');
  await take({ node: 'n7d', option: 'sent' });
  await expect(page.locator('.agreed')).toHaveText(/^Who must be told, and how soonWe tell the duty worker the same day/);
  await take({ node: 'n8', option: 'shared' });
  await expect(page.locator('h1')).toHaveText('While you wait');
  await expect(page.locator('p', { hasText: 'Wait no longer than' }).first()).toContainText('NOT SET');
  await expect(page.locator('.not-set-note')).toHaveText(
    'Your organisation has not set minutes to wait for a reply. Until then: Not agreed yet. Ask Our manager',
  );
  await expectNoFaultsTallAndShort(page);
});

test('leaving with a hold: checking and agreement end, and the record stays with who asked and why', async () => {
  await page.evaluate(() => chrome.storage.local.remove('shift'));
  const begun = startWalk(protocol, { now: new Date(Date.now() - 3_600_000).toISOString(), origin: 'matched' });
  await seedCase(page, 'to-hold', takeOption(protocol, begun, 'read', new Date().toISOString()));
  const mine = (await heed.cases()).filter(({ handle }) => handle === OWN).length;
  await go(`options.html#agreement/${OWN}/leaving`);
  await page.getByRole('radio', { name: 'Hold what is kept of this account' }).check();
  await press(`End it for @${OWN}`);
  await page.getByRole('textbox', { name: 'Who asked' }).fill('Information governance');
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('A complaint of May');
  await press(`Hold it, and end it for @${OWN}`);
  await expect(page.locator('h1')).toHaveText(`It is ended for @${OWN}`);
  await expect(page.getByText(`${mine} messages are on hold`)).toBeVisible();
  await expectNoFaultsTallAndShort(page);
  const kept = await page.evaluate(() => chrome.storage.local.get<Record<string, unknown>>());
  expect(kept[`agreement:${OWN}`]).toBeUndefined();
  expect(kept.accounts).toMatchObject({ [OWN]: { kind: 'not-mine' } });

  await go('record.html');
  await page
    .getByRole('button', { name: /^What Heed holds/ })
    .first()
    .click();
  await expect(page.getByRole('row', { name: /^On hold/ })).toContainText(
    'Asked by: Information governance. Why: A complaint of May',
  );
  await expect(page.getByRole('button', { name: 'Erase this record' })).toHaveCount(0);
  await press('Close this list');
  await press('Wipe the record');
  await page.getByRole('button', { name: /^Yes/ }).click();
  await expect.poll(async () => (await heed.cases()).length).toBe(mine);
});
