import type { Page } from '@playwright/test';

/**
 * What a person needs for the pages they go through, by the usual measures: 240 words a minute, 1.5 s a click, 0.3 s a letter. No clock: a
 * busy machine must not decide, and a person is slower than any.
 */
export function createEffort(page: Page) {
  let seconds = 0;
  return {
    /** `without`: a part that nobody reads here, such as words for a telephone call that practice does not make. */
    read: async (without?: string) => {
      const count = async (selector: string) => (await page.locator(selector).first().innerText()).split(/\s+/).length;
      const words = (await count('main')) - (without ? await count(without) : 0);
      seconds += (words / 240) * 60;
    },
    act: (clicks: number, letters = 0) => {
      seconds += clicks * 1.5 + letters * 0.3;
    },
    seconds: () => seconds,
  };
}
