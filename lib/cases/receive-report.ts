import { storage } from 'wxt/utils/storage';
import { logOnce } from '#lib/log.ts';
import type { Report, ReportReply } from '#lib/messages/to-background.ts';
import { readRaise } from '#lib/policy/effective-raise.ts';
import { accountsItem, stopsItem } from '#lib/settings/items.ts';
import { readLoweredRules, responseWith } from '#lib/updates/lowered-rules.ts';
import { readSettledProtocol } from '#lib/updates/settled-protocol.ts';
import { countToSignal } from './count-to-signal.ts';
import { findDoNotMatch } from './do-not-match.ts';
import { mayOpenWindow } from './may-open-window.ts';
import { countQuiet } from './quiet-counts.ts';
import { keepQuietMatch } from './quiet-matches.ts';
import { raiseCase } from './raise-case.ts';

/** When a window last opened by itself, by author key; memory only. */
const openedItem = storage.defineItem<Record<string, number>>('session:windowsOpened', { fallback: {} });

/**
 * What the background does with a post that a tab reports. The account is looked up again here: a tab's word alone never makes a case.
 * `defaultRaise` is this browser's own default for `now`.
 */
export async function receiveReport(given: Report, defaultRaise: 'window' | 'signal', now: Date): Promise<ReportReply> {
  const lowered = await readLoweredRules(now);
  const report = { ...given, response: responseWith(lowered, given.message.matches, given.response) };
  const account = (await accountsItem.read())[report.handle];
  const { kinds, practiceOnly } = await stopsItem.read();
  const isAllowed = account && account.kind !== 'not-mine' && (kinds === null || kinds.includes(account.kind));
  const asked = await findDoNotMatch(report.handle, report.message.author);
  if (!isAllowed || practiceOnly || asked !== null)
    return { outcome: 'refused', toRead: await countToSignal(now), openWindow: false };
  if (report.response === 'review') {
    const rules = report.message.matches.map((match) => match.rule);
    const isNew = await keepQuietMatch({ postId: report.postId, handle: report.handle, rules, at: now.toISOString() });
    if (isNew) await countQuiet(rules, now);
    return { outcome: 'quiet', toRead: await countToSignal(now), openWindow: false };
  }
  const { added, resumed, case: raised } = await raiseCase(report, await readSettledProtocol(report.handle), now);
  const isNew = added || resumed;
  const openWindow = isNew && (await takeWindowTurn(report, raised.authorKey ?? raised.id, defaultRaise, now.getTime()));
  return { outcome: isNew ? 'raised' : 'known', toRead: await countToSignal(now), openWindow };
}

async function takeWindowTurn(
  report: Report,
  authorKey: string,
  defaultRaise: 'window' | 'signal',
  now: number,
): Promise<boolean> {
  const opened = await openedItem.getValue();
  const open = mayOpenWindow({
    response: report.response,
    preference: (await readRaise(defaultRaise)).value,
    postedAt: report.postedAt,
    fullScreen: report.fullScreen,
    now,
    lastForAuthor: opened[authorKey] ?? null,
  });
  // Twice is better than never.
  if (open)
    await openedItem
      .setValue({ ...opened, [authorKey]: now })
      .catch(() => logOnce('session store is full, a window may open twice'));
  return open;
}
