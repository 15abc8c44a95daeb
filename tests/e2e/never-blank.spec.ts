import { expect, test } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { expectNoFaults } from './accessible.ts';

const pages = ['options', 'popup', 'practice', 'record', 'set-up', 'steps', 'team-hour', 'workbench'];

let heed: HeedBrowser;
test.beforeAll(async () => {
  heed = await openHeedBrowser();
});
test.afterAll(() => heed.close());

for (const name of pages) {
  test(`${name}: a store that refuses every read leaves words, never a blank page`, async () => {
    const page = await heed.context.newPage();
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new Error('the store is broken'));
      for (const area of [chrome.storage.local, chrome.storage.session, chrome.storage.managed]) area.get = refuse as never;
      indexedDB.open = () => {
        throw new Error('the store is broken');
      };
    });
    await page.goto(`chrome-extension://${heed.extensionId}/${name}.html`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 });
    await expect(page.locator('main')).toContainText(/\w+ \w+/);
    await expectNoFaults(page);
    await page.close();
  });
}

test('a fault while a page is drawn anew leaves 999 and the way to X', async () => {
  const page = await heed.openPage('options.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    Array.prototype.map = () => {
      throw new Error('no list can be drawn');
    };
  });
  await heed.confirmAccount('someone');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page of Heed did not open');
  await expect(page.getByRole('link', { name: 'Open my mentions on X' })).toBeVisible();
  await expect(page.getByText('Call 999')).toBeVisible();
  await page.close();
});

test('the workbench says that it opens, at once', async () => {
  const page = await heed.context.newPage();
  await page.addInitScript(() => {
    // The rules never come: however fast the machine, the page is still opening when it is looked at.
    window.fetch = () => new Promise(() => {});
  });
  await page.goto(`chrome-extension://${heed.extensionId}/workbench.html`);
  await expect(page.getByRole('heading', { level: 1, name: 'Heed workbench' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Opening');
  await page.close();
});

test('a workbench whose thread breaks says so', async () => {
  const page = await heed.context.newPage();
  await page.addInitScript(() => {
    window.Worker = class extends EventTarget {
      postMessage() {
        this.dispatchEvent(new ErrorEvent('error', { message: 'the thread broke' }));
      }
      terminate() {}
    } as never;
  });
  await page.goto(`chrome-extension://${heed.extensionId}/workbench.html`);
  await expect(page.getByRole('status')).toContainText('could not open: the thread broke');
  await page.close();
});
