import { browser } from 'wxt/browser';
import { messaging } from './messaging.ts';
import type { ToBackground } from './to-background.ts';
import type { ToTab } from './to-tab.ts';

/** Sends to the background. Rejects when nobody answers within `timeoutMs`, and when the message was refused. */
export async function sendToBackground<N extends keyof ToBackground>(
  name: N,
  data: Parameters<ToBackground[N]>[0],
  timeoutMs = 5000,
): Promise<ReturnType<ToBackground[N]>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The background did not answer.')), timeoutMs);
  });
  try {
    return await Promise.race([
      messaging.send((message) => browser.runtime.sendMessage(message), name, data) as Promise<ReturnType<ToBackground[N]>>,
      silence,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** Sends to a tab; a tab without Heed's reader is no error. */
export async function sendToTab<N extends keyof ToTab>(tabId: number, name: N, data: Parameters<ToTab[N]>[0]): Promise<void> {
  try {
    await messaging.send((message) => browser.tabs.sendMessage(tabId, message), name, data);
  } catch {
    // No reader there: the tab shows another site, or has not loaded yet.
  }
}
