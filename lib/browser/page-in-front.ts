import { browser } from 'wxt/browser';
import { sendToBackground } from '#lib/messages/send.ts';
import type { PageState } from '#lib/messages/to-background.ts';
import { isXProHost } from '#lib/x/page-kind.ts';
import { hosts, withheldHosts } from './hosts.ts';
import { observeTabState, readTabState } from './tab-states.ts';
import { showTabState } from './toolbar.ts';

export type PageInFront = {
  tabId: number | null;
  state: PageState | null;
  /** Hosts of X that the browser keeps from Heed, whether or not the page in front is of one of them. */
  withheld: string[];
};

const nothing = { toYou: 0, checked: 0, leftOut: 0, onlyPictures: 0, cutShort: 0, unreadable: 0 };
const notChecking = (why: 'no-permission' | 'x-pro' | 'starting' | 'background-silent'): PageState => ({
  state: 'not-checking',
  why,
  handle: null,
  since: Date.now(),
  counts: nothing,
});

const isX = (url: string) => hosts.some((host) => url.startsWith(host.slice(0, -1)));

/**
 * What Heed makes of the tab in front; `state` null when it is not X. A page of X whose reader says nothing is *not checking*, never silent.
 * The address of the tab is readable while the toolbar popup is open (`activeTab`).
 */
async function readPageInFront(): Promise<PageInFront> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  const tabId = tab?.id ?? null;
  const withheld = await withheldHosts();
  const found = (state: PageState | null) => ({ tabId, state, withheld });
  if (URL.canParse(url) && isXProHost(new URL(url))) return found(notChecking('x-pro'));
  // The page decides by its own host alone, and so does what is said of it here. Of a page that it withholds the browser may keep the address too.
  const isWithheld = url === '' ? withheld.length === hosts.length : isX(url) && withheld.includes(new URL(url).hostname);
  if (isWithheld) return found(notChecking('no-permission'));
  if (tabId === null || !isX(url)) return found(null);
  return found((await readTabState(tabId)) ?? notChecking('starting'));
}

const isThere = (): Promise<boolean> =>
  sendToBackground('are-you-there', {}, 3000).then(
    () => true,
    () => false,
  );

/**
 * Calls back with the page in front, now and whenever its reader says something new. What is kept of a tab is as old as the background: where
 * that does not answer, the page is not being checked, and nobody but us is left to say so on its icon.
 */
export async function observePageInFront(callback: (page: PageInFront) => void): Promise<() => void> {
  const tell = async () => callback(await readPageInFront());
  const { tabId, state, withheld } = await readPageInFront();
  await tell();
  if (tabId === null) return () => undefined;
  const stop = observeTabState(tabId, () => void tell());
  if (state !== null && !(await isThere())) {
    const silent = notChecking('background-silent');
    callback({ tabId, state: silent, withheld });
    await showTabState(tabId, silent);
  }
  return stop;
}
