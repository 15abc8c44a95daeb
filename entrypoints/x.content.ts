import { defineContentScript } from 'wxt/utils/define-content-script';
import { createSignal } from '#components/signal/signal.ts';
import { signalView } from '#components/signal/signal-view.ts';
import { i18n } from '#i18n';
import { hosts } from '#lib/browser/hosts.ts';
import { checkPage, type PageView } from '#lib/checking/check-page.ts';
import { waitForQuiet } from '#lib/checking/wait-for-quiet.ts';
import { logError } from '#lib/log.ts';
import { mayMatch } from '#lib/messages/may-match.ts';
import { sendToBackground } from '#lib/messages/send.ts';
import type { ReportReply } from '#lib/messages/to-background.ts';
import { onMessageToTab as onMessage } from '#lib/messages/to-tab.ts';
import { confirmEvidence, observeSettled } from '#lib/settings/observe-settled.ts';
import { loadMatcher } from '#lib/updates/load-matcher.ts';

export default defineContentScript({
  matches: hosts,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const { signal } = ctx;
    let toRead = 0;
    let view: PageView | null = null;
    const mark = createSignal(
      document,
      i18n.t('signal.region'),
      () => void sendToBackground('open-steps', { asked: true }).catch(() => undefined),
    );
    const draw = () => view && mark.show(signalView(view.state, toRead));
    const keepToRead = (count: number) => {
      toRead = count;
      draw();
    };
    const onReply = async (reply: ReportReply) => {
      keepToRead(reply.toRead);
      if (!reply.openWindow) return;
      await waitForQuiet(document, signal);
      if (ctx.isValid) await sendToBackground('open-steps', { asked: false });
    };
    const tell = async ({ state, ...rest }: PageView) =>
      keepToRead((await sendToBackground('page-state', { ...state, ...rest })).toRead);
    const checker = checkPage({
      doc: document,
      signal,
      logFault: (error) => logError('a fault while reading X', error),
      mayMatch,
      loadMatcher,
      report: (report) => sendToBackground('report', { ...report, fullScreen: document.fullscreenElement !== null }),
      onReply: (reply) => void onReply(reply).catch((error) => logError('could not open the steps', error)),
      onEvidence: (kinds) => void confirmEvidence(kinds, new Date()),
      onView: (next) => {
        if (ctx.isInvalid) return;
        view = next;
        draw();
        void tell(next).then(
          () => checker.hearBackground(true),
          () => checker.hearBackground(false),
        );
      },
    });
    const stops = [
      observeSettled(checker.settle),
      onMessage('to-read', ({ count }) => keepToRead(count)),
      onMessage('look-again', () => checker.lookAgain()),
    ];
    // Read by `npm run read-page` over CDP in this isolated world; the page cannot see it.
    Object.defineProperty(globalThis, 'heedReadPage', { value: () => checker.readNow(), configurable: true });
    // Notices within 5 s that the extension was reloaded or removed: nothing else tells an orphaned script.
    ctx.setInterval(() => undefined, 5000);
    ctx.addEventListener(window, 'pagehide', () => void sendToBackground('page-left', {}).catch(() => undefined));
    ctx.onInvalidated(() => {
      mark.remove();
      for (const stop of stops) stop();
    });
  },
});
