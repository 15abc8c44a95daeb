import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

const windowItem = storage.defineItem<number | null>('session:stepsWindow', { fallback: null });

/** How `now` is raised unless somebody chose. Firefox ignores `focused: false` and a new window takes the focus there, so the signal alone. */
export const defaultRaise = import.meta.env.FIREFOX ? 'signal' : 'window';

/**
 * Opens the steps in a window of their own, or brings the one that is open to the front when the clinician asked.
 * A window that opens by itself is sealed and never steals the place of one that is open: the new case joins its queue.
 */
export function openSteps(wish: Wish): Promise<void> {
  // Two posts may ask in the same moment: one after the other, so that the second finds the window of the first.
  const done = turn.then(() => openOrShow(wish));
  turn = done.catch(() => undefined);
  return done;
}
/** `ask` instead of a case: the page asks how a message came, or what Heed did not point out. */
type Wish = { asked: boolean; caseId: string | null; ask?: 'by-hand' | 'missed' };
let turn: Promise<void> = Promise.resolve();

async function openOrShow({ asked, caseId, ask }: Wish): Promise<void> {
  const query = new URLSearchParams({
    ...(caseId ? { case: caseId } : {}),
    ...(asked ? {} : { sealed: '1' }),
    ...(ask ? { ask } : {}),
  });
  const url = browser.runtime.getURL(`/steps.html?${query}` as '/steps.html');
  const known = await windowItem.getValue();
  if (known !== null && (await isOpen(known))) {
    if (asked) await bringToFront(known, url);
    return;
  }
  const opened = await browser.windows.create({ type: 'popup', url, width: 496, height: 760, focused: true });
  await windowItem.setValue(opened?.id ?? null);
}

async function bringToFront(windowId: number, url: string): Promise<void> {
  const [tab] = await browser.tabs.query({ windowId });
  if (tab?.id !== undefined) await browser.tabs.update(tab.id, { url });
  await browser.windows.update(windowId, { focused: true });
}

async function isOpen(windowId: number): Promise<boolean> {
  try {
    await browser.windows.get(windowId);
    return true;
  } catch {
    return false;
  }
}
