import { expect, type Page, test } from '@playwright/test';
import { startWalk } from '#lib/protocol/walk.ts';
import { OWN } from '#tests/x-site/posts.ts';
import { choose, pressButton, tabTo, typeInto } from './keyboard.ts';
import { type Practice, practise } from './practice.ts';
import { seedCase } from './seeded-case.ts';
import { protocol } from './walks.ts';

test.describe.configure({ mode: 'serial' });

// Not one click: what each page is for, done with Tab, Enter, Space and the arrows.
let heed: Practice;
let page: Page;
test.beforeAll(async () => {
  heed = await practise({ confirmed: [] });
  page = await heed.openPage('set-up.html');
});
test.afterAll(() => heed.close());

const open = async (file: string) => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${heed.extensionId}/${file}`);
  await expect(page.locator('h1').first()).toBeVisible();
};
const heading = (words: string | RegExp) => expect(page.locator('h1').first()).toHaveText(words);

test('set-up, from the first page to checking', async () => {
  await pressButton(page, 'Continue');
  const x = await heed.visit('/home');
  await page.bringToFront();
  await heading(`Whose account is @${OWN}?`);
  await choose(page, /^Mine, for my work/);
  await pressButton(page, 'Continue');
  await choose(page, /^Monday to Friday, 09:00 to 17:00/);
  await pressButton(page, 'Continue');
  await choose(page, /^Open a window/);
  await pressButton(page, 'Continue');
  await heading('Whom can you ring at any hour?');
  await typeInto(page, 'Number', '01632 960 111');
  await tabTo(page, 'checkbox', 'I rang it today, and they can take this');
  await page.keyboard.press('Space');
  for (const name of ['Save, and practise the steps', 'Read it', 'Someone has taken it, by name', 'Finish'])
    await pressButton(page, name);
  await heading('Heed is in practice');
  await pressButton(page, 'Your steps, read to the end');
  await pressButton(page, 'I have read them to the end');
  await pressButton(page, 'Who is responsible');
  await typeInto(page, 'Who is responsible for the data here?', 'Noor Example');
  await typeInto(page, 'Where can people read the notice?', 'https://example.org/notice');
  await pressButton(page, 'Save');
  await heading(`Checking for @${OWN}`);
  await x.close();
});

test('options and the agreement: another answer, a contact, the public words, the list of those left out', async () => {
  await open('options.html');
  await pressButton(page, new RegExp(`^What is agreed @${OWN}`));
  await pressButton(page, 'What is agreed, one question at a time');
  await typeInto(page, /./, 'Ring the out-of-hours team.');
  await pressButton(page, 'Continue');
  await pressButton(page, 'Back without a change');
  await pressButton(page, 'Numbers that somebody rang');
  await pressButton(page, 'Change Duty team');
  await typeInto(page, 'Number', '01632 960 222');
  await pressButton(page, 'Continue');
  await pressButton(page, 'I have read them all');
  await pressButton(page, 'Your bio and your public page');
  await choose(page, 'England');
  await pressButton(page, 'Continue');
  await heading('Your bio and your public page');
  for (let left = 5; left > 0; left -= 1) {
    await expect(page.getByRole('button', { name: /^I looked it up today/ })).toHaveCount(left);
    await pressButton(page, /^I looked it up today/);
  }
  await pressButton(page, 'Copy the bio');
  await expect(page.getByText('Copied. Paste it into your bio on X.')).toBeVisible();
  await open(`options.html#agreement/${OWN}/leave-out`);
  await typeInto(page, /^Their name on X/, '@kit_example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('is on the list');
});

test('the team hour, five questions', async () => {
  await open(`team-hour.html?handle=${OWN}`);
  for (let at = 0; at < 5; at += 1) {
    await expect(page.locator('h1')).toBeFocused();
    const before = await page.locator('h1').innerText();
    await pressButton(page, 'Save and continue');
    await expect(page.locator('h1')).not.toHaveText(before);
  }
  await heading('That was the last question');
});

test('practice: the whole walk, and its run', async () => {
  await open('practice.html');
  await pressButton(page, 'Off duty');
  for (const name of ['Begin', 'Read it', 'Someone has taken it, by name', 'Finish']) await pressButton(page, name);
  await heading('What you did');
  await pressButton(page, 'Other things to practise');
  await heading('Practise the steps');
});

test('the popup: begin by hand, and pause until a time', async () => {
  await open('popup.html');
  await pressButton(page, 'Pause');
  await choose(page, 'For 1 hour');
  await pressButton(page, 'Pause Heed');
  await expect(page.getByText(/^Paused until (\w+day )?\d\d:\d\d/)).toBeVisible();
  await pressButton(page, 'Go on checking now');
  await expect(page.getByText(/^Paused until/)).toHaveCount(0);
});

test('the record: find by the post’s address, hold, end the hold, erase', async () => {
  await open('record.html');
  await seedCase(page, 'seeded', startWalk(protocol, { now: new Date().toISOString(), origin: 'matched' }));
  await page.reload();
  await typeInto(page, 'Address of the post on X', 'https://x.com/kit_example/status/1900000000000000001');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Heed holds (nothing|1 record) about this post/)).toBeVisible();
  await pressButton(page, /^What Heed holds about this message/);
  const summary = page.locator('summary', { hasText: 'Hold this record' });
  for (let press = 0; press < 80 && !(await summary.evaluate((one) => one === document.activeElement)); press += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await typeInto(page, 'Who asked', 'Information governance');
  await typeInto(page, 'Why', 'A request for access');
  await pressButton(page, 'Hold it');
  await expect(page.getByRole('row', { name: /On hold/ })).toContainText('Information governance');
  await pressButton(page, 'End the hold');
  await pressButton(page, 'Erase this record');
  await expect(page.getByText('Nothing brings it back')).toBeFocused();
  await pressButton(page, 'Yes, erase it');
  await expect(page.getByText('No messages are recorded.')).toBeVisible();
});
