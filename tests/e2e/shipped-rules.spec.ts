import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { createLead } from './lead.ts';

let folder = '';
let heed: HeedBrowser;

// Each step checks or compiles 11,000 phrases. What needs no more than a few rules stands in governance.spec.ts.
test.describe.configure({ timeout: 180_000 });
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-shipped-'));
  heed = await openHeedBrowser();
});
test.afterAll(async () => {
  await heed?.close();
  await rm(folder, { recursive: true, force: true });
});

test('one phrase in the shipped rules, from the form to a release in use', async () => {
  const page = await heed.openPage('workbench.html');
  const lead = createLead(page, folder);
  await lead.begin('Eve');
  await lead.makeSigningFiles(['Ann', 'Bob']);
  await lead.makeKeySet(['Ann', 'Bob']);
  await lead.change('put an end to me', 'I will put an end to me');
  await lead.compare();
  const draft = await lead.makeDraft('draft', 'People write it like this.');
  const release = await lead.sign(await lead.sign(draft, 'Ann', 'once'), 'Bob', 'release');
  await lead.use(release);
  // The page says how far it is: the work is done beside it.
  await expect(page.getByText('The signatures fit. Compiling its rules')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('In use: version 1 of A Trust')).toBeVisible({ timeout: 30_000 });
});
