import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '#lib/cli/browsers.ts';
import { deploymentForms } from '#lib/policy/deployment-forms.ts';
import { chromiumId, firefoxId } from '#lib/policy/extension-ids.ts';

const folder = '/etc/firefox/policies';
let browser: Browser;

test.beforeAll(async () => {
  const made = deploymentForms(
    {
      organisation: 'A Trust',
      pausedBecause: 'A rule floods.',
      retentionDays: 91,
      contacts: { dutyTeam: { phone: '01632 960 001', hours: '9 to 5' }, plumber: { phone: '01632 960 003' } },
      hours: { weekly: [{ day: 'sat', from: '10:00', to: '12:00' }] },
      agreement: { will: 'We read it within the hour.' },
      locked: ['hours', 'agreement'],
    },
    { chromium: chromiumId, firefox: firefoxId },
  );
  if (!('forms' in made)) throw new Error('the policy does not fit');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/policies.json`, made.forms['firefox/policies.json'] ?? '');
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), headless: true });
  await browser.installExtension(resolve('.output/firefox-mv3'));
});
test.afterAll(async () => {
  await rm(`${folder}/policies.json`, { force: true });
  await browser?.close();
});

/** The options, in the page that Heed opens when it is installed: over BiDi nobody else can go to a page of the extension. */
async function optionsText(): Promise<string> {
  for (const page of await browser.pages()) {
    const text = await page
      .evaluate(() => {
        if (location.protocol !== 'moz-extension:') return '';
        if (!location.pathname.endsWith('/options.html')) location.href = '/options.html';
        return document.body.innerText;
      })
      .catch(() => '');
    if (text.includes('Managed by your organisation')) return text;
  }
  return '';
}

test('Firefox: the policy of the device, as `rules policy` writes it, arrives and is shown', async () => {
  await expect.poll(optionsText, { timeout: 40_000 }).toContain('A policy of your organisation is in force');
  const text = await optionsText();
  expect(text).toContain('Your organisation has paused Heed: A rule floods.');
  expect(text).toMatch(/Days that the record is kept\s+91/);
  expect(text).toMatch(/Duty team\s+01632 960 001 \(9 to 5\) \(locked by your organisation, since/);
  expect(text).toMatch(/Agreed hours\s+Saturday, 10:00 to 12:00 \(locked/);
  expect(text).toMatch(/We read it within the hour\. \(locked/);
  expect(text).toContain('contacts.plumber');
});
