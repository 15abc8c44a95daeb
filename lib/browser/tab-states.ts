import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { PageState } from '#lib/messages/to-background.ts';

const keyOf = (tabId: number) => `session:tab:${tabId}` as const;

/** What the reader in each tab last said; in memory, without any post. */
export const keepTabState = (tabId: number, state: PageState): Promise<void> => storage.setItem(keyOf(tabId), state);
export const readTabState = (tabId: number): Promise<PageState | null> => storage.getItem<PageState>(keyOf(tabId));
export const forgetTabState = (tabId: number): Promise<void> => storage.removeItem(keyOf(tabId));
export const observeTabState = (tabId: number, callback: (state: PageState | null) => void): (() => void) =>
  storage.watch<PageState>(keyOf(tabId), callback);

/** What the readers of all open tabs last said. */
export async function readAnyTabState(): Promise<PageState[]> {
  const kept = await storage.snapshot('session');
  return Object.entries(kept).flatMap(([key, state]) => (key.startsWith('tab:') ? [state as PageState] : []));
}

/** Accounts that are signed in to X in some open tab and that nobody has spoken for on this device. */
export async function readUnconfirmedHandles(): Promise<string[]> {
  const states = await readAnyTabState();
  return [...new Set(states.flatMap((state) => (state.why === 'account-unconfirmed' && state.handle ? [state.handle] : [])))];
}

export const observeAnyTabState = (callback: () => void): (() => void) => {
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith('tab:'))) callback();
  };
  browser.storage.session.onChanged.addListener(changed);
  return () => browser.storage.session.onChanged.removeListener(changed);
};
