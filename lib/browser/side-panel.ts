import { browser } from 'wxt/browser';
import { stepsPlaceItem } from '#lib/settings/steps-place.ts';

/** Firefox has a sidebar of its own make, which no click on a page can open. */
export const knowsSidePanel = !import.meta.env.FIREFOX;

let opened = 0;

/**
 * Opens the steps beside the pages of this tab's window, with this query; answers whether it did, which it does not unless the panel is the
 * chosen place. Chromium opens it only in the same breath as the click that asked: nothing may be awaited before, not even what was chosen.
 * Two calls in a row reach the browser in their order, so the panel has its page when it opens; one that is switched off stays so.
 */
export function openPanel(tabId: number, query: URLSearchParams): Promise<boolean> {
  if (!knowsSidePanel) return Promise.resolve(false);
  // The same address again would leave an open panel where it is.
  const address = new URLSearchParams([...query, ['opened', `${Date.now()}-${opened++}`]]);
  const set = browser.sidePanel.setOptions({ path: `steps.html?${address}` });
  return Promise.all([set, browser.sidePanel.open({ tabId })]).then(
    () => true,
    () => false,
  );
}

/** Background, at every start (the browser forgets): the panel is there only as long as it is the chosen place. */
export function followStepsPlace(): void {
  if (!knowsSidePanel) return;
  const offer = (place: string) => void browser.sidePanel.setOptions({ path: 'steps.html', enabled: place === 'panel' });
  stepsPlaceItem.observe(offer);
  void stepsPlaceItem.read().then(offer);
}
