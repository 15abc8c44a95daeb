import type { Page } from '@playwright/test';

/**
 * What a person needs for the pages they go through, by the usual measures: 240 words a minute, 1.5 s a click, 0.3 s a letter. No clock: a
 * busy machine must not decide, and a person is slower than any.
 */
export function createEffort(page: Page) {
  let seconds = 0;
  return {
    read: async () => {
      const words = (await page.locator('main').first().innerText()).split(/\s+/).length;
      seconds += (words / 240) * 60;
    },
    act: (clicks: number, letters = 0) => {
      seconds += clicks * 1.5 + letters * 0.3;
    },
    seconds: () => seconds,
  };
}
