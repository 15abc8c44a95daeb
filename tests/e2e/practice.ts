import { expect, type Page } from '@playwright/test';
import { type HeedBrowser, openHeedBrowser } from '#lib/cli/heed-browser.ts';
import { readStoredCases, type StoredCase } from '#lib/cli/stored-cases.ts';
import type { SiteOptions } from '#tests/x-site/options.ts';
import { OWN, practicePosts } from '#tests/x-site/posts.ts';
import { type SeenRequest, serveXSite } from '#tests/x-site/serve.ts';
import { isAddressedTo, type SitePost } from '#tests/x-site/site-post.ts';
import { seeSignal } from './closed-root.ts';

export type Practice = HeedBrowser & {
  requests: SeenRequest[];
  /** A page of the extension, kept open for reading the store. */
  pageOfHeed: Page;
  cases: () => Promise<StoredCase[]>;
  /** Opens a page of the practice site and waits until Heed's state there is settled. */
  visit: (path: string) => Promise<Page>;
};

type Options = Partial<SiteOptions> & {
  confirmed?: string[];
  profile?: string;
  viewport?: { width: number; height: number };
  keepsLeftPages?: boolean;
};

/** The built extension on the practice site, for the given accounts (the practice clinician's own by default). */
export async function practise(options: Options = {}): Promise<Practice> {
  const { confirmed = [OWN], profile, viewport, keepsLeftPages = false, ...site } = options;
  const heed = await openHeedBrowser({ keepsLeftPages, ...(profile ? { profile } : {}), ...(viewport ? { viewport } : {}) });
  const { requests } = await serveXSite(heed.context, site);
  for (const handle of confirmed) await heed.confirmAccount(handle);
  const pageOfHeed = await heed.openPage('options.html');
  return {
    ...heed,
    requests,
    pageOfHeed,
    cases: () => readStoredCases(pageOfHeed),
    visit: async (path) => {
      const page = await heed.context.newPage();
      await page.goto(new URL(path, 'https://x.com').href);
      await page.bringToFront();
      await expect
        .poll(async () => (await seeSignal(page))?.explanation ?? 'no pill', { timeout: 15_000 })
        .not.toMatch(/no pill|still looking/);
      return page;
    },
  };
}

export const stateOf = async (page: Page): Promise<string | undefined> => (await seeSignal(page))?.state;

/** Posts of the practice timeline to the clinician that the rules ask to read. */
export const expectedPosts: SitePost[] = practicePosts.filter(
  (post) => isAddressedTo(post, OWN) && (post.expect === 'now' || post.expect === 'today'),
);

/** Scrolls a timeline of the practice site from top to bottom. */
export async function scrollThrough(page: Page, steps = 40): Promise<void> {
  await page.mouse.move(600, 400);
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(80);
  }
}

export const idsOf = (cases: StoredCase[]): string[] => cases.map((one) => one.postId ?? 'none').sort();
