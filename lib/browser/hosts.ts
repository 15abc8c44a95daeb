import { browser } from 'wxt/browser';

/** The pages Heed reads; the manifest asks for exactly these. */
export const hosts = ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'];

/** Firefox lets people withhold or withdraw a site: then no reader runs and nothing on the page can say so. */
export const mayReadX = (): Promise<boolean> => browser.permissions.contains({ origins: hosts });

/** The hosts that the browser does not let Heed read: a page that is open is told by this alone. */
export async function withheldHosts(): Promise<string[]> {
  const granted = await Promise.all(hosts.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return hosts.filter((_, at) => !granted[at]).map((origin) => origin.slice('https://'.length, -'/*'.length));
}

/** Must be called straight from a click. */
export const askForX = (): Promise<boolean> => browser.permissions.request({ origins: hosts });
