import { browser } from 'wxt/browser';

/** The pages Heed reads; the manifest asks for exactly these. */
export const hosts = ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'];

/** Firefox lets people withhold or withdraw a site: then no reader runs and nothing on the page can say so. */
export const mayReadX = (): Promise<boolean> => browser.permissions.contains({ origins: hosts });

/** Must be called straight from a click. */
export const askForX = (): Promise<boolean> => browser.permissions.request({ origins: hosts });
