import { browser } from 'wxt/browser';
import { hosts } from './hosts.ts';

/**
 * Puts the reader into pages of X that were open before Heed was installed, updated or allowed: Chromium starts content scripts only
 * in pages loaded afterwards, so without this an update would leave open tabs silently unread.
 */
export async function startReadersInOpenTabs(): Promise<void> {
  const script = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  const tabs = await browser.tabs.query({ url: hosts });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined || tab.discarded) return;
      // A tab that is showing an error page, or closing, cannot take a script; its next load starts one.
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: script as never }).catch(() => undefined);
    }),
  );
}
