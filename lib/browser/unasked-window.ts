import { storage } from 'wxt/utils/storage';
import { makeTurn } from '#lib/in-turn.ts';
import type { ReportReply } from '#lib/messages/to-background.ts';
import { openSteps } from './steps-window.ts';

/** Tabs that wait until nobody types before they ask for the window of a message to read now; in memory, over the worker's sleep. */
const waitingItem = storage.defineItem<number[]>('session:windowsWaiting', { fallback: [] });

/** One change of the list at a time: a page may ask and be left in the same moment, and only one window may open. */
const change = makeTurn();

/** The reply for a tab: one that tells it to open the window once it is quiet is remembered. */
export async function expectWindow(tabId: number | null, reply: Promise<ReportReply>): Promise<ReportReply> {
  const given = await reply;
  if (given.openWindow && tabId !== null)
    await change(async () => waitingItem.setValue([...(await waitingItem.getValue()), tabId]));
  return given;
}

/** The tab has asked for it, or has gone. Whether it was waiting. */
const takeWindow = (tabId: number): Promise<boolean> =>
  change(async () => {
    const waiting = await waitingItem.getValue();
    if (!waiting.includes(tabId)) return false;
    await waitingItem.setValue(waiting.filter((one) => one !== tabId));
    return true;
  });

/** A page asks for the steps. Nothing is awaited before: see `openPanel`. */
export function openForPage(asked: boolean, tabId: number | null): Promise<void> {
  if (tabId !== null) void takeWindow(tabId);
  return openSteps({ asked, besideTab: tabId });
}

/** A page that was left or closed while it waited can no longer ask, and nothing would ever open: the window opens then. */
export async function openForLeft(tabId: number): Promise<void> {
  if (await takeWindow(tabId)) await openSteps({ asked: false });
}
