import { expect, type Page, test } from '@playwright/test';
import { OWN } from '#tests/x-site/posts.ts';
import { expectNoFaultsTallAndShort } from './accessible.ts';
import { type Practice, practise } from './practice.ts';
import { openToolbarPopup } from './toolbar-popup.ts';

test.describe.configure({ mode: 'serial' });

let heed: Practice;
let page: Page;
test.beforeAll(async () => {
  heed = await practise();
  page = await heed.openPage('options.html');
});
test.afterAll(() => heed.close());

const go = async (place: string) => {
  await page.goto(`chrome-extension://${heed.extensionId}/options.html#agreement/${OWN}/${place}`);
  await expect(page.locator('h1')).toBeVisible();
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (words: string | RegExp) => expect(page.locator('h1')).toHaveText(words);
const line = (ask: string | RegExp) => page.getByRole('listitem').filter({ hasText: ask });

test('one question a page, then the summary; what is not agreed says so, with whom to ask', async () => {
  await page.getByRole('button', { name: `What is agreed @${OWN}` }).click();
  await heading(`What is agreed for @${OWN}`);
  await expect(line('What happens off duty?')).toContainText('NOT SET');
  await press('What is agreed, one question at a time');
  await heading('What happens off duty?');
  await expectNoFaultsTallAndShort(page);
  await page.getByRole('textbox').fill('Ring the out-of-hours team.');
  await press('Continue');
  await heading('Who must be told, and how soon?');
  await page.getByRole('textbox').fill('The duty worker, the same day.');
  await press('Continue');
  await heading('How long do you wait for a reply?');
  await page.getByRole('textbox').fill('half an hour');
  await press('Continue');
  await expect(page.getByText('Give a whole number, such as 30')).toBeVisible();
  await page.getByRole('textbox').fill('30');
  await press('Continue');
  await heading('How long until you try again?');
  await press('We have not agreed on this yet');
  await press('Continue');
  await expect(page.getByText('Say whom to ask.')).toBeVisible();
  await page.getByRole('textbox').fill('Sam Green');
  await expectNoFaultsTallAndShort(page);
  await press('Continue');
  await press('Back without a change');
  await heading(`What is agreed for @${OWN}`);
  await expect(line('What happens off duty?').last()).toContainText('Ring the out-of-hours team.');
  await expect(line('How long until you try again?').last()).toContainText('Not agreed yet. Ask Sam Green');
  await expect(line('How long do you wait for a reply?').last()).toContainText('30 minutes');
  await expectNoFaultsTallAndShort(page);
  await page.reload();
  await expect(line('How long until you try again?').last()).toContainText('Not agreed yet. Ask Sam Green');
});

test('hours across midnight, cover and days away are kept, and bad ones are named', async () => {
  await go('hours');
  await expectNoFaultsTallAndShort(page);
  await page.getByLabel('From', { exact: true }).first().fill('20:00');
  await page.getByLabel('To', { exact: true }).first().fill('08:00');
  await press('Continue');
  await expect(line('When do you look?').last()).toContainText('Monday, 20:00 to 08:00; Tuesday to Friday, 09:00 to 17:00');
  await go('away');
  await page.getByRole('textbox', { name: 'Who stands in for you' }).fill('Lee, duty worker');
  await press('Add days away');
  await page.getByLabel('Last day away').fill('2020-01-01');
  await press('Continue');
  await expect(page.getByRole('alert')).toContainText('must not come before');
  await page.getByLabel('Last day away').fill('2099-01-01');
  await expectNoFaultsTallAndShort(page);
  await press('Continue');
  await expect(line('Who covers you when you are away?').last()).toContainText('Lee, duty worker');
});

test('contacts say what stands in for them; a new role asks to read them again', async () => {
  await go('contacts');
  await expectNoFaultsTallAndShort(page);
  await expect(line(/^Duty team/)).toContainText('NOT SET');
  await expect(line(/^Duty team/)).toContainText('NHS 111, option 2');
  await page.getByRole('button', { name: 'Change Duty team' }).click();
  await page.getByRole('textbox', { name: 'Number' }).fill('01632 960 222');
  await expectNoFaultsTallAndShort(page);
  await press('Continue');
  await expect(line(/^Duty team/)).toContainText('nobody has checked it');
  await press('I have read them all');
  await expect(line('Read your contacts through')).toContainText('Done');
  await go('contacts');
  await press('I have a new team');
  await expect(line('Read your contacts through')).toContainText('Still to do');
  await go('contacts');
  await press('I have read them all');
  await press('Your role');
  await page.getByRole('radio', { name: 'I am a student' }).check();
  await expectNoFaultsTallAndShort(page);
  await press('Continue');
  await expect(line('Read your contacts through')).toContainText('Still to do');
});

test('a signpost that nobody looked up does not go out in silence; the public page holds only what is agreed', async () => {
  await go('public');
  await page.getByRole('radio', { name: 'Scotland' }).check();
  await press('Continue');
  await heading('Your bio and your public page');
  await expect(page.getByText('NHS 24 on 111').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy the bio' })).toHaveAttribute('aria-disabled', 'true');
  await expectNoFaultsTallAndShort(page);
  const lookedUp = page.getByRole('button', { name: /^I looked it up today/ });
  const all = await lookedUp.count();
  for (const done of [1, 2, 3]) {
    await lookedUp.first().click();
    await expect(lookedUp).toHaveCount(all - done);
  }
  await expect(page.getByRole('button', { name: 'Copy the bio' })).toHaveAttribute('aria-disabled', 'false');
  const bio = await page.locator('section', { hasText: 'For your bio on X' }).locator('.card').innerText();
  expect(bio.length).toBeLessThanOrEqual(160);
  await expect(page.getByText('At other times nobody looks.')).toBeVisible();
  await expect(page.getByRole('heading', { name: "What I won't do" })).toHaveCount(0);
});

test('X’s own filters are looked at, with a date', async () => {
  await go('filters');
  await expectNoFaultsTallAndShort(page);
  await press('I have looked at both today');
  await expect(line('What X hides from you')).toContainText('Done');
});

test('somebody who is left out is never matched, and is found by typing alone', async () => {
  await go('leave-out');
  await expectNoFaultsTallAndShort(page);
  const name = page.getByRole('textbox');
  await name.fill('not a name');
  await press('Leave them out');
  await expect(page.getByText('This is not a name on X')).toBeVisible();
  const x = await heed.visit('/notifications/mentions');
  await expect.poll(async () => (await heed.cases()).length).toBeGreaterThan(0);
  const author = (await heed.cases())[0]?.words?.author ?? '';
  await x.close();
  await page.bringToFront();
  await name.fill(`@${author.toUpperCase()}`);
  await press('Leave them out');
  await expect(page.getByRole('status')).toContainText('is on the list');
  await press('Are they on it?');
  await expect(page.getByRole('status')).toContainText('has been on the list since');
  expect(JSON.stringify(await page.evaluate(() => chrome.storage.local.get()))).not.toContain(author);
  await page.evaluate(async () => {
    const opened = indexedDB.open('heed');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const writing = opened.result.transaction('cases', 'readwrite');
    writing.objectStore('cases').clear();
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opened.result.close();
  });
  const again = await heed.visit('/notifications/mentions');
  await expect.poll(async () => (await heed.cases()).length).toBeGreaterThan(0);
  expect((await heed.cases()).map(({ words }) => words?.author)).not.toContain(author);
  // And is not called checked.
  const popup = await openToolbarPopup(heed.context, heed.pageOfHeed);
  await expect.poll(popup.text).toMatch(/[1-9]\d* left out/);
  await popup.close();
  await again.close();
});

test('“something went wrong” copies versions, states and rules, and no word of anybody', async () => {
  await page.goto(`chrome-extension://${heed.extensionId}/options.html`);
  await press('Something went wrong with Heed');
  await expectNoFaultsTallAndShort(page);
  const facts = await page.locator('.facts').innerText();
  expect(facts).toMatch(/0\.\d+\.\d+/);
  expect(facts).toMatch(/en\.[a-z-]+\./);
  for (const { words } of await heed.cases())
    for (const word of [words?.author, words?.text]) if (word) expect(facts).not.toContain(word);
});

test('the team hour: five questions, each answer in the agreement, the open ones with whom to ask', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`chrome-extension://${heed.extensionId}/team-hour.html?handle=${OWN}`);
  const asked: string[] = [];
  for (let at = 0; at < 5; at += 1) {
    await expect(page.locator('h1')).toBeFocused();
    asked.push(await page.locator('h1').innerText());
    await expectNoFaultsTallAndShort(page);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 800 });
    if (at === 1) await page.getByRole('textbox').first().fill('Nobody we support.');
    if (at === 2) {
      await press('Not agreed yet');
      const [whom, ...boxes] = (await page.getByRole('textbox').all()).reverse();
      await whom?.fill('Our manager');
      for (const box of boxes) await box.fill('20');
      await press('Save and continue');
      await expect(page.getByText('Every box is filled')).toBeVisible();
      for (const box of boxes) await box.fill('');
    }
    await press('Save and continue');
  }
  expect(new Set(asked).size).toBe(5);
  await heading('That was the last question');
  await go('summary');
  await expect(line('Whom do you follow?').last()).toContainText('Nobody we support.');
  await expect(line('Who looks after you?').last()).toContainText('Not agreed yet. Ask Our manager');
  await expect(line('What happens off duty?').last()).toContainText('Ring the out-of-hours team.');
});

test('a student’s walk begins with their supervisor, with what was agreed', async () => {
  const steps = await heed.openPage('steps.html?ask=by-hand');
  await steps.getByRole('radio', { name: 'Someone told me' }).check();
  await steps.getByRole('button', { name: 'Start the steps' }).click();
  await expect(steps.locator('h1')).toHaveText('Tell your supervisor first');
  await expect(steps.getByText('01632 960 222')).toBeVisible();
  await steps.close();
});

test('at 320 px nothing scrolls sideways', async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const place of [
    'summary',
    'hours',
    'away',
    'contacts',
    'contact.dutyTeam',
    'public',
    'leave-out',
    'will',
    'review',
    'filters',
  ]) {
    await go(place);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(320);
  }
});

test('leaving ends the checking and the agreement; the record goes when it is asked to', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await go('summary');
  await press("I'm leaving");
  await expectNoFaultsTallAndShort(page);
  await page.getByRole('radio', { name: 'Hold what is kept of this account' }).check();
  await press(`End it for @${OWN}`);
  await heading('Who asked that it be held?');
  await expectNoFaultsTallAndShort(page);
  await press(`Hold it, and end it for @${OWN}`);
  await expect(page.getByText('Say who asked and why.')).toBeVisible();
  await press('Choose another way');
  await page.getByRole('radio', { name: 'Erase the record of this device now' }).check();
  await press(`End it for @${OWN}`);
  await heading(`It is ended for @${OWN}`);
  expect(await heed.cases()).toEqual([]);
  const kept = await page.evaluate(() => chrome.storage.local.get<Record<string, unknown>>());
  expect(kept[`agreement:${OWN}`]).toBeUndefined();
  expect(kept.accounts).toMatchObject({ [OWN]: { kind: 'not-mine' } });
});
