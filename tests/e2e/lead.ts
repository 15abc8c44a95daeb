import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { createHands } from './hands.ts';

export const passphrase = 'a passphrase of a person';
export type Lead = ReturnType<typeof createLead>;

/** What a governance lead does in the workbench, with files in a folder of their own. */
export function createLead(page: Page, folder: string) {
  const hands = createHands(page);
  const at = (name: string) => join(folder, name);
  const button = (name: string, within: ReturnType<Page['locator']> = page.locator('main')) =>
    within.getByRole('button', { name, exact: true });

  async function saved(name: string, click: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    await download.saveAs(at(name));
    return at(name);
  }

  async function open(step: string): Promise<void> {
    await hands.click(page.getByRole('link', { name: step, exact: true }));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** The check of the shipped rules takes seconds. */
  const hasNoProblems = () => expect(page.getByText('No problems found')).toBeVisible({ timeout: 60_000 });

  const steps = page.getByRole('navigation', { name: 'Your change, step by step' });

  async function begin(name: string): Promise<void> {
    await hands.fill(page.getByLabel('Your name'), name);
    await hands.click(page.getByRole('button', { name: 'Start the draft' }));
    await expect(steps).toBeVisible();
  }

  async function beginToApprove(): Promise<void> {
    await hands.click(page.getByRole('button', { name: 'Open a change to approve' }));
    await expect(steps).toBeVisible();
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

  async function change(phrase: string, example: string, rule = 'End it'): Promise<void> {
    const heading = page.getByRole('heading', { level: 1, name: 'Phrases and cues' });
    if (await heading.isHidden()) await open('Change phrases and cues');
    await hands.fill(page.getByLabel('A phrase, or the name of a rule'), phrase);
    await expect(page.getByText(`Choose the one that "${phrase}" belongs to`)).toBeVisible();
    await hands.click(button(rule));
    await expect(page.getByLabel('Phrase to add')).toHaveValue(phrase);
    await hands.fill(page.getByLabel('A text that it must find'), example);
    await hands.click(button('Keep these changes'));
    await expect(page.getByText('Kept in the draft.')).toBeVisible();
    await hands.click(page.getByRole('link', { name: 'Next: See what changes' }));
  }

  async function compare(phrase: string, rule = 'End it'): Promise<void> {
    await expect(page.getByRole('row', { name: `${rule}: phrase added: "${phrase}"` })).toBeVisible({ timeout: 60_000 });
    await hands.click(page.getByRole('link', { name: 'Next: Approve' }));
  }

  async function makeDraft(name: string, reason: string, first?: { organisation: string; keys?: string }): Promise<string> {
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Ready for approval' }) });
    await hands.fill(section.getByLabel('Why is this change made?'), reason);
    if (first) await hands.fill(section.getByLabel('Organisation'), first.organisation);
    if (first?.keys) await hands.choose(section.getByLabel('The set of signing keys'), first.keys);
    return saved(name, () => hands.click(button('Save the file for the approvers', section)));
  }

  const toSign = page.locator('section', { has: page.getByLabel('The file that you were sent') });

  /** Opens the file as an approver does, up to the signature. */
  async function openToSign(file: string): Promise<void> {
    // The author's page keeps this closed, the approver's has it first.
    if (await toSign.isHidden()) await hands.click(page.getByText('Approve a change that somebody sent to me'));
    await hands.choose(toSign.getByLabel('The file that you were sent'), file);
    await expect(toSign.getByLabel('Your signing file')).toBeVisible({ timeout: 60_000 });
  }

  /** `reason`: asked where somebody can be missed, and not otherwise. */
  async function sign(holder: string, reason?: string): Promise<void> {
    await hands.choose(toSign.getByLabel('Your signing file'), at(holder));
    await hands.fill(toSign.getByLabel('Its passphrase'), passphrase);
    if (reason) await hands.fill(toSign.getByLabel('Why do you approve it?'), reason);
    const read = toSign.getByLabel('I have read what could be missed');
    if (!(await read.isChecked())) await hands.click(read);
    await hands.click(button('Approve', toSign));
  }

  /** The keys are asked for where none are trusted yet. */
  async function use(file: string): Promise<void> {
    await open('Release');
    await hands.choose(page.getByLabel('Open an approved file'), file);
    const keys = page.getByLabel('The set of signing keys');
    if ((await keys.count()) > 0) await hands.choose(keys, at('keys'));
    await hands.click(page.getByRole('button', { name: 'Use it in this browser' }));
  }

  return {
    ...{ page, hands, at, button, saved, open, hasNoProblems, begin, beginToApprove, makeSigningFiles },
    ...{ makeKeySet, change, compare, makeDraft, openToSign, sign, use },
  };
}
