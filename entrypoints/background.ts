import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announceToRead } from '#lib/browser/announce.ts';
import { followCommands } from '#lib/browser/follow-commands.ts';
import { followDeadlines } from '#lib/browser/follow-deadlines.ts';
import { followPermission } from '#lib/browser/follow-permission.ts';
import { followStepsPlace } from '#lib/browser/side-panel.ts';
import { startReadersInOpenTabs } from '#lib/browser/start-readers.ts';
import { defaultRaise } from '#lib/browser/steps-window.ts';
import { forgetTabState, keepTabState } from '#lib/browser/tab-states.ts';
import { showTabState } from '#lib/browser/toolbar.ts';
import { expectWindow, openForLeft, openForPage } from '#lib/browser/unasked-window.ts';
import { countToSignal } from '#lib/cases/count-to-signal.ts';
import { findDoNotMatch } from '#lib/cases/do-not-match.ts';
import { followRecord } from '#lib/cases/follow-record.ts';
import { receiveReport } from '#lib/cases/receive-report.ts';
import { onMessageFromTab as onMessage } from '#lib/messages/to-background.ts';
import { followSelfGoverned } from '#lib/policy/apply-policy.ts';
import { refreshRuleset } from '#lib/updates/active-ruleset.ts';
import { followReleases } from '#lib/updates/follow-releases.ts';

export default defineBackground(() => {
  onMessage('page-state', async (state, { tabId }) => {
    if (tabId !== null) {
      await keepTabState(tabId, state);
      await showTabState(tabId, state);
    }
    return { toRead: await countToSignal(new Date()) };
  });
  onMessage('are-you-there', () => null);
  onMessage('page-left', async (_, { tabId }) => {
    if (tabId === null) return;
    await openForLeft(tabId);
    await forgetTabState(tabId);
    await showTabState(tabId, null);
  });
  onMessage('may-match', async ({ handle, author }) => ({ may: (await findDoNotMatch(handle, author)) === null }));
  onMessage('report', async (report, { tabId }) => {
    const reply = await expectWindow(tabId, receiveReport(report, defaultRaise, new Date()));
    if (reply.outcome === 'raised') await announceToRead();
    return reply;
  });
  onMessage('open-steps', ({ asked }, { tabId }) => openForPage(asked, tabId));

  browser.tabs.onRemoved.addListener((tabId) => void openForLeft(tabId).then(() => forgetTabState(tabId)));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void refreshRuleset().then(startReadersInOpenTabs);
    // Set-up: nothing is checked until the owner of an account has spoken for it.
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/set-up.html') });
  });
  browser.runtime.onStartup.addListener(() => void refreshRuleset());

  followCommands();
  followReleases();
  followSelfGoverned();
  followRecord();
  followDeadlines();
  followPermission();
  followStepsPlace();
});
