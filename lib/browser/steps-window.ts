import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { makeTurn } from '#lib/in-turn.ts';
import { stepsPlaceItem } from '#lib/settings/steps-place.ts';
import { openPanel } from './side-panel.ts';

const windowItem = storage.defineItem<number | null>('session:stepsWindow', { fallback: null });
const tabItem = storage.defineItem<number | null>('session:stepsTab', { fallback: null });

/** How `now` is raised unless somebody chose. Firefox ignores `focused: false` and a new window takes the focus there, so the signal alone. */
export const defaultRaise = import.meta.env.FIREFOX ? 'signal' : 'window';

/**
 * `ask` instead of a case: the page asks how a message came, what Heed did not point out, or which of those that wait to read. Without either
 * it shows what is to be read next.
 */
type Wish = { asked: boolean; caseId?: string | null; ask?: 'by-hand' | 'missed' | 'waiting'; besideTab?: number | null };

/**
 * Opens the steps where the clinician wants them (a window of their own, a tab, the side panel beside `besideTab`), or brings what is open
 * to the front when the clinician asked. What opens by itself is a sealed window and never steals the place of one that is open: the new
 * case joins its queue. Call it straight from the click: see `openPanel`.
 */
export function openSteps({ asked, caseId, ask, besideTab }: Wish): Promise<void> {
  const query = new URLSearchParams({
    ...(caseId ? { case: caseId } : {}),
    ...(asked ? {} : { sealed: '1' }),
    ...(ask ? { ask } : {}),
  });
  const url = browser.runtime.getURL(`/steps.html?${query}` as '/steps.html');
  const panel = asked && typeof besideTab === 'number' ? openPanel(besideTab, query) : false;
  // Two posts may ask in the same moment: one after the other, so that the second finds the window of the first.
  return inTurn(async () => {
    if (!(await panel)) await openOrShow(asked, url);
  });
}
const inTurn = makeTurn();

async function openOrShow(asked: boolean, url: string): Promise<void> {
  if (await showIfOpen(await windowItem.getValue(), asked, url)) return;
  if (asked && (await stepsPlaceItem.read()) === 'tab') return openTab(url);
  const opened = await browser.windows.create({ type: 'popup', url, width: 496, height: 760, focused: true });
  await windowItem.setValue(opened?.id ?? null);
}

/** Whether the window is open; brought to the front when the clinician asked. */
async function showIfOpen(windowId: number | null, asked: boolean, url: string): Promise<boolean> {
  if (windowId === null) return false;
  const [tab] = await browser.tabs.query({ windowId }).catch(() => []);
  if (tab?.id === undefined) return false;
  if (asked) await bringToFront(tab.id, url);
  return true;
}

async function openTab(url: string): Promise<void> {
  const known = await tabItem.getValue();
  const isShown = known !== null && (await bringToFront(known, url).catch(() => false));
  if (!isShown) await tabItem.setValue((await browser.tabs.create({ url })).id ?? null);
}

async function bringToFront(tabId: number, url: string): Promise<true> {
  const tab = await browser.tabs.update(tabId, { url, active: true });
  if (tab) await browser.windows.update(tab.windowId, { focused: true });
  return true;
}

/** Closes the place that the steps are shown in, whichever it is. */
export async function closeSteps(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  // A page in the side panel is no tab.
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id);
}
