import { browser } from 'wxt/browser';
import { countToSignal } from '#lib/cases/count-to-signal.ts';
import { standingOf } from '#lib/cases/deadline.ts';
import { readDeadlines } from '#lib/cases/deadlines.ts';
import { countToRead } from '#lib/cases/store.ts';
import { sendToTab } from '#lib/messages/send.ts';
import { hosts } from './hosts.ts';
import { showToRead } from './toolbar.ts';

/**
 * Tells every open page of X how many messages wait to be read, and the toolbar how many wait or are overdue. Called by whichever Heed
 * context changed a case.
 */
export async function announceToRead(): Promise<void> {
  const now = new Date();
  const overdue = (await readDeadlines()).filter((deadline) => standingOf(deadline, now) === 'overdue');
  await showToRead((await countToRead()) + new Set(overdue.map(({ caseId }) => caseId)).size);
  const count = await countToSignal(now);
  const tabs = await browser.tabs.query({ url: hosts });
  // No answer is waited for: a tab that the browser has frozen never gives one.
  for (const { id } of tabs) if (id !== undefined) void sendToTab(id, 'to-read', { count });
}
