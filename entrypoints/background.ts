import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announceToRead } from '#lib/browser/announce.ts';
import { mayReadX } from '#lib/browser/hosts.ts';
import { startReadersInOpenTabs } from '#lib/browser/start-readers.ts';
import { openSteps } from '#lib/browser/steps-window.ts';
import { forgetTabState, keepTabState } from '#lib/browser/tab-states.ts';
import { showPermission, showTabState } from '#lib/browser/toolbar.ts';
import { receiveReport } from '#lib/cases/receive-report.ts';
import { countToRead } from '#lib/cases/store.ts';
import { onMessage } from '#lib/messages.ts';
import { refreshRuleset } from '#lib/updates/active-ruleset.ts';

// Firefox ignores `focused: false` and takes the focus for a new window, so there the signal alone is the default.
const defaultRaise = import.meta.env.FIREFOX ? 'signal' : 'window';

export default defineBackground(() => {
  onMessage('page-state', async (state, { tabId }) => {
    if (tabId !== null) {
      await keepTabState(tabId, state);
      await showTabState(tabId, state);
    }
    return { toRead: await countToRead() };
  });
  onMessage('page-left', async (_, { tabId }) => {
    if (tabId === null) return;
    await forgetTabState(tabId);
    await showTabState(tabId, null);
  });
  onMessage('report', async (report) => {
    const reply = await receiveReport(report, defaultRaise, new Date());
    if (reply.outcome === 'raised') await announceToRead();
    return reply;
  });
  onMessage('open-steps', ({ asked }) => openSteps({ asked }).then(() => undefined));

  browser.tabs.onRemoved.addListener((tabId) => void forgetTabState(tabId));
  browser.runtime.onInstalled.addListener(() => void refreshRuleset().then(startReadersInOpenTabs));
  browser.runtime.onStartup.addListener(() => void refreshRuleset());

  const permissionChanged = async () => {
    const granted = await mayReadX();
    await showPermission(granted);
    if (granted) await startReadersInOpenTabs();
  };
  browser.permissions.onAdded.addListener(() => void permissionChanged());
  browser.permissions.onRemoved.addListener(() => void permissionChanged());
  void mayReadX().then(showPermission);
  void announceToRead();
});
