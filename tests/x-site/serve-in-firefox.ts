import type { HTTPRequest, Page } from 'puppeteer-core';
import { siteHtml } from './build.ts';
import type { SiteOptions } from './options.ts';
import { isSiteUrl, siteHeaders } from './serve.ts';

export type SeenInFirefox = { url: string; method: string; isDocument: boolean; answered: 'site' | 'refused' };

/**
 * The same for one Firefox page over WebDriver BiDi (puppeteer-core): documents of x.com are answered with the site, all else
 * is refused and kept. Requests of an extension's own pages and background do not pass through a page's interception.
 */
export async function serveXSiteInFirefox(
  page: Page,
  options: Partial<SiteOptions> = {},
): Promise<{ requests: SeenInFirefox[] }> {
  const body = await siteHtml(options);
  const requests: SeenInFirefox[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const url = request.url();
    if (url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('moz-extension:')) {
      void request.continue();
      return;
    }
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const answered = isSiteUrl(new URL(url)) && isDocument ? 'site' : 'refused';
    requests.push({ url, method: request.method(), isDocument, answered });
    void (answered === 'site' ? request.respond({ status: 200, headers: siteHeaders, body }) : request.abort('blockedbyclient'));
  });
  return { requests };
}
