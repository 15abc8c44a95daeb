import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

export const passphrase = 'a passphrase of a person';
export type Lead = ReturnType<typeof createLead>;

/** What a governance lead does in the workbench, with files in a folder of their own. */
export function createLead(page: Page, folder: string) {
  const at = (name: string) => join(folder, name);
  const button = (name: string, within: ReturnType<Page['locator']> = page.locator('main')) =>
    within.getByRole('button', { name, exact: true });

  async function saved(name: string, click: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    await download.saveAs(at(name));
    return at(name);
  }

  async function open(step: string): Promise<void> {
    await page.getByRole('link', { name: step, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** The check of the shipped rules takes seconds. */
  const hasNoProblems = () => expect(page.getByText('No problems found')).toBeVisible({ timeout: 60_000 });

  async function begin(name: string): Promise<void> {
    await page.getByLabel('Your name').fill(name);
    await page.getByRole('button', { name: 'Start the draft' }).click();
  }

  async function makeSigningFiles(names: string[]): Promise<void> {
    await open('Approve');
    await page.getByText('Make a signing file').click();
    for (const name of names) {
      const section = page.locator('details', { hasText: 'Make a signing file' });
      await section.getByLabel('Your name').fill(name);
      await section.getByLabel('Its passphrase').fill(passphrase);
      await saved(name, () => button('Make it and save it', section).click());
    }
  }

  async function makeKeySet(holders: string[]): Promise<void> {
    await page.locator('summary', { hasText: 'Make a set of keys' }).click();
    const section = page.locator('details', { hasText: 'Of everybody who may sign' });
    await section.getByLabel('The signing files').setInputFiles(holders.map(at));
    await saved('keys', () => button('Make a set of keys', section).click());
    await expect(section.getByText('Saved as heed-keys.json, and at hand here.')).toBeVisible();
  }

  async function change(phrase: string, example: string): Promise<void> {
    await open('Change phrases and cues');
    const find = page.getByLabel('Find a phrase or a rule');
    await find.fill(phrase);
    await expect(page.getByText('Nothing has these words yet.')).toBeVisible();
    await find.fill('end-it');
    await page.getByRole('button', { name: 'en.intent.end-it', exact: true }).click();
    const phrases = page.getByLabel('Phrases', { exact: true });
    await phrases.fill(`${await phrases.inputValue()}\n${phrase}`);
    const match = page.getByLabel('Texts it must find');
    await match.fill(`${await match.inputValue()}\n${example}`);
    await button('Keep these changes').click();
    await expect(page.getByText('Kept in the draft.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Next: See what changes' })).toBeVisible();
    await hasNoProblems();
  }

  async function compare(): Promise<void> {
    await open('See what changes');
    await page.getByRole('button', { name: /^Set version/ }).click();
    await hasNoProblems();
  }

  async function makeDraft(name: string, reason: string): Promise<string> {
    await open('Approve');
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Ready for approval' }) });
    const asked = section.getByText('Say why this change is made').first();
    await button('Save the file for the approvers', section).click();
    await expect(asked).toBeVisible();
    await section.getByLabel('Why is this change made?').fill(reason);
    await section.getByLabel('Organisation').fill('A Trust');
    if (await section.getByText('heed-keys.json is at hand').isHidden())
      await section.getByLabel('The set of signing keys').setInputFiles(at('keys'));
    return saved(name, () => button('Save the file for the approvers', section).click());
  }

  async function sign(file: string, holder: string, to: string): Promise<string> {
    await open('Approve');
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Open a file to approve' }) });
    // The author's page keeps this closed, the approver's has it first.
    if (await section.isHidden()) await page.getByText('Approve a change that somebody sent to me').click();
    await section.getByLabel('Open a file to approve').setInputFiles(file);
    await expect(section.getByRole('heading', { name: 'Before you approve' })).toBeVisible({ timeout: 60_000 });
    await section.getByLabel('Your signing file').setInputFiles(at(holder));
    await section.getByLabel('Its passphrase').fill(passphrase);
    await section.getByLabel('Why do you approve it?').fill('We need it.');
    await section.getByLabel('I have read what could be missed').check();
    if (holder === 'Eve') {
      await button('Approve', section).click();
      await expect(section.getByText('Refused: Eve wrote this change')).toBeVisible();
      return file;
    }
    return saved(to, () => button('Approve', section).click());
  }

  async function use(file: string): Promise<void> {
    await page.getByRole('link', { name: 'Release' }).click();
    await page.getByLabel('Open an approved file').setInputFiles(file);
    await page.getByLabel('The set of signing keys').setInputFiles(at('keys'));
    await page.getByRole('button', { name: 'Use it in this browser' }).click();
  }

  return {
    ...{ page, at, button, saved, open, hasNoProblems, begin, makeSigningFiles },
    ...{ makeKeySet, change, compare, makeDraft, sign, use },
  };
}
