import { storage } from 'wxt/utils/storage';
import type { PageState } from '#lib/messages.ts';

const keyOf = (tabId: number) => `session:tab:${tabId}` as const;

/** What the reader in each tab last said; in memory, without any post. */
export const keepTabState = (tabId: number, state: PageState): Promise<void> => storage.setItem(keyOf(tabId), state);
export const readTabState = (tabId: number): Promise<PageState | null> => storage.getItem<PageState>(keyOf(tabId));
export const forgetTabState = (tabId: number): Promise<void> => storage.removeItem(keyOf(tabId));
export const observeTabState = (tabId: number, callback: (state: PageState | null) => void): (() => void) =>
  storage.watch<PageState>(keyOf(tabId), callback);
