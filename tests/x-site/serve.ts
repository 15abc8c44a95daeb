import type { BrowserContext, Request } from '@playwright/test';
import { siteHtml } from './build.ts';
import type { SiteOptions } from './options.ts';

export type SeenRequest = {
  url: string;
  method: string;
  resourceType: string;
  /** The page that asked, or 'service-worker'; '' where the browser does not say. */
  from: string;
  /** Asked by an extension's page or worker. A content script's own request looks like the page's: the site itself makes none. */
  fromExtension: boolean;
  answered: 'site' | 'refused' | 'extension';
};

/** Like X's own policy where it matters to an extension: no inline script without the nonce, no plugin, no frame of another site. */
export const siteHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'self' 'nonce-x-site'; object-src 'none'; frame-ancestors 'self'; base-uri 'self'",
};

const siteHost = /^(?:(?:www|mobile)\.)?(?:x|twitter)\.com$/;

/** Documents of X's own hosts; not pro.x.com or api.x.com. */
export function isSiteUrl(url: URL): boolean {
  return (url.protocol === 'https:' || url.protocol === 'http:') && siteHost.test(url.hostname);
}

/**
 * Answer every page of x.com and twitter.com (and mobile.) in this context with the practice site and refuse all else.
 * Everything that was asked for, by pages, workers and extensions, is kept in `requests`, in order.
 */
export async function serveXSite(
  context: BrowserContext,
  options: Partial<SiteOptions> = {},
): Promise<{ requests: SeenRequest[] }> {
  const body = await siteHtml(options);
  const requests: SeenRequest[] = [];
  await context.route('**/*', async (route, request) => {
    const url = new URL(request.url());
    const seen = { url: request.url(), method: request.method(), resourceType: request.resourceType(), ...whoAsked(request) };
    if (/^(chrome|moz)-extension:$/.test(url.protocol)) {
      requests.push({ ...seen, answered: 'extension' });
      await route.continue();
    } else if (isSiteUrl(url) && seen.resourceType === 'document' && isTopFrame(request)) {
      requests.push({ ...seen, answered: 'site' });
      await route.fulfill({ body, headers: siteHeaders });
    } else {
      requests.push({ ...seen, answered: 'refused' });
      await route.abort('blockedbyclient');
    }
  });
  return { requests };
}

function whoAsked(request: Request): { from: string; fromExtension: boolean } {
  const worker = request.serviceWorker();
  let from = worker ? worker.url() : '';
  if (!worker) {
    try {
      from = request.frame().url();
    } catch {
      from = '';
    }
  }
  return { from, fromExtension: /^(chrome|moz)-extension:/.test(from) };
}

/** A saved page's iframes would otherwise be answered with the site again, and theirs again. */
function isTopFrame(request: Request): boolean {
  try {
    return request.frame().parentFrame() === null;
  } catch {
    return true;
  }
}
