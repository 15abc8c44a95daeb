import { browser } from 'wxt/browser';
import { countToRead } from '#lib/cases/store.ts';
import { sendToTab } from '#lib/messages/send.ts';
import { hosts } from './hosts.ts';
import { showToRead } from './toolbar.ts';

/** Tells the toolbar and every open page of X how many messages wait. Called by whichever Heed context changed a case. */
export async function announceToRead(): Promise<void> {
  const count = await countToRead();
  await showToRead(count);
  const tabs = await browser.tabs.query({ url: hosts });
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : sendToTab(tab.id, 'to-read', { count }))));
}
