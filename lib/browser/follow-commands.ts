import { browser } from 'wxt/browser';
import { nextToRead } from '#lib/cases/store.ts';
import { openSteps } from './steps-window.ts';

/** Background: the keys of the manifest. */
export function followCommands(): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'start-by-hand') void openSteps({ asked: true, caseId: null, ask: 'by-hand' });
    if (command === 'open-next') void nextToRead().then((caseId) => openSteps({ asked: true, caseId }));
  });
}
