import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPageSignal } from '#components/signal/page-signal.ts';
import { hosts } from '#lib/browser/hosts.ts';
import { beginLife } from '#lib/browser/script-life.ts';
import { checkPage } from '#lib/checking/check-page.ts';
import { connectBackground } from '#lib/checking/connect-background.ts';
import { stopQuietly } from '#lib/checking/stop-quietly.ts';
import { logError } from '#lib/log.ts';
import { onMessageToTab as onMessage } from '#lib/messages/to-tab.ts';
import { confirmEvidence, observeSettled } from '#lib/settings/observe-settled.ts';
import { loadMatcher } from '#lib/updates/load-matcher.ts';

export default defineContentScript({
  matches: hosts,
  runAt: 'document_idle',
  main() {
    const { signal, isOver } = beginLife(document);
    const background = connectBackground({
      doc: document,
      signal,
      onToRead: (toRead) => mark.show({ toRead }),
      onSilence: () => checker.hearBackground(false),
    });
    const mark = createPageSignal(document, background.openSteps);
    const checker = checkPage({
      ...background,
      doc: document,
      signal,
      logFault: (error) => logError('a fault while reading X', error),
      loadMatcher,
      onEvidence: (kinds) => {
        if (isOver()) return;
        void confirmEvidence(kinds, new Date()).catch((error) => logError('could not keep what the page proves', error));
      },
      onView: (next) => {
        if (isOver()) return;
        mark.show({ state: next.state });
        void background.tell(next).then(checker.hearBackground);
      },
    });
    const stops = [
      mark.remove,
      observeSettled(checker.settle),
      onMessage('to-read', ({ count: toRead }) => mark.show({ toRead })),
      onMessage('look-again', () => checker.lookAgain()),
    ];
    signal.addEventListener('abort', () => stops.forEach(stopQuietly));
    // Read by `npm run read-page` over CDP in this isolated world; the page cannot see it.
    Object.assign(globalThis, { heedReadPage: checker.readNow });
    addEventListener('pagehide', background.leave, { signal });
    // "Back" may bring the page as it stood, which the background has forgotten: that is a silence, ended by telling it anew.
    addEventListener('pageshow', ({ persisted }) => persisted && checker.hearBackground(false), { signal });
  },
});
