import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announceToRead } from '#lib/browser/announce.ts';
import { followCommands } from '#lib/browser/follow-commands.ts';
import { followDeadlines } from '#lib/browser/follow-deadlines.ts';
import { followPermission } from '#lib/browser/follow-permission.ts';
import { followStepsPlace } from '#lib/browser/side-panel.ts';
import { startReadersInOpenTabs } from '#lib/browser/start-readers.ts';
import { defaultRaise, openSteps } from '#lib/browser/steps-window.ts';
import { forgetTabState, keepTabState } from '#lib/browser/tab-states.ts';
import { showTabState } from '#lib/browser/toolbar.ts';
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
    await forgetTabState(tabId);
    await showTabState(tabId, null);
  });
  onMessage('may-match', async ({ handle, author }) => ({ may: (await findDoNotMatch(handle, author)) === null }));
  onMessage('report', async (report) => {
    const reply = await receiveReport(report, defaultRaise, new Date());
    if (reply.outcome === 'raised') await announceToRead();
    return reply;
  });
  onMessage('open-steps', ({ asked }, { tabId }) => openSteps({ asked, besideTab: tabId }));

  browser.tabs.onRemoved.addListener((tabId) => void forgetTabState(tabId));
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
