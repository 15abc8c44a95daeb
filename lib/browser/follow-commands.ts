import { browser } from 'wxt/browser';
import { openSteps } from './steps-window.ts';

/** Background: the keys of the manifest. */
export function followCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const wish = { asked: true, besideTab: tab?.id ?? null };
    if (command === 'start-by-hand') void openSteps({ ...wish, ask: 'by-hand' });
    if (command === 'open-next') void openSteps(wish);
  });
}
