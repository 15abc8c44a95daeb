import { defineContentScript } from 'wxt/utils/define-content-script';
import { createSignal } from '#components/signal/signal.ts';
import { signalView } from '#components/signal/signal-view.ts';
import { hosts } from '#lib/browser/hosts.ts';
import { checkPage, type PageView } from '#lib/checking/check-page.ts';
import { connectBackground } from '#lib/checking/connect-background.ts';
import { stopQuietly } from '#lib/checking/stop-quietly.ts';
import { logError } from '#lib/log.ts';
import { onMessageToTab as onMessage } from '#lib/messages/to-tab.ts';
import { confirmEvidence, observeSettled } from '#lib/settings/observe-settled.ts';
import { loadMatcher } from '#lib/updates/load-matcher.ts';
import { words } from '#lib/words.ts';

export default defineContentScript({
  matches: hosts,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    let toRead = 0;
    let view: PageView | null = null;
    const draw = () => view && mark.show(signalView(view.state, toRead));
    const keepToRead = (count: number) => {
      toRead = count;
      draw();
    };
    const background = connectBackground({
      doc: document,
      signal: ctx.signal,
      onToRead: keepToRead,
      onSilence: () => checker.hearBackground(false),
    });
    const mark = createSignal(document, words('signal.region'), background.openSteps);
    const checker = checkPage({
      ...background,
      doc: document,
      signal: ctx.signal,
      logFault: (error) => logError('a fault while reading X', error),
      loadMatcher,
      onEvidence: (kinds) => {
        if (ctx.isInvalid) return;
        void confirmEvidence(kinds, new Date()).catch((error) => logError('could not keep what the page proves', error));
      },
      onView: (next) => {
        if (ctx.isInvalid) return;
        view = next;
        draw();
        void background.tell(next).then(checker.hearBackground);
      },
    });
    const stops = [
      mark.remove,
      observeSettled(checker.settle),
      onMessage('to-read', ({ count }) => keepToRead(count)),
      onMessage('look-again', () => checker.lookAgain()),
    ];
    for (const stop of stops) ctx.onInvalidated(() => stopQuietly(stop));
    // Read by `npm run read-page` over CDP in this isolated world; the page cannot see it.
    Object.defineProperty(globalThis, 'heedReadPage', { value: () => checker.readNow(), configurable: true });
    // Notices within 5 s that the extension was reloaded or removed: nothing else tells an orphaned script.
    ctx.setInterval(() => undefined, 5000);
    ctx.addEventListener(window, 'pagehide', background.leave);
  },
});
