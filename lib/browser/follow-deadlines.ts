import { browser } from 'wxt/browser';
import { nextChange } from '#lib/cases/deadline.ts';
import { recomputeDeadlines } from '#lib/cases/deadlines.ts';
import { logError } from '#lib/log.ts';
import { chatEnd, inChatItem } from '#lib/settings/in-chat.ts';
import { announceToRead } from './announce.ts';
import { notifyPassed } from './notify.ts';

const alarm = 'next-deadline';

/** Works out the deadlines, tells toolbar and pages, and asks to be woken for the next. Called by whichever Heed context changed something. */
export async function refreshDeadlines(): Promise<void> {
  const now = new Date();
  const deadlines = await recomputeDeadlines(now);
  await announceToRead();
  const times = [nextChange(deadlines, now), chatEnd(await inChatItem.read(), now)?.getTime() ?? null];
  const coming = times.filter((time) => time !== null);
  if (coming.length === 0) await browser.alarms.clear(alarm);
  else await browser.alarms.create(alarm, { when: Math.min(...coming) });
  // Noticed by this very look: whoever looks first tells, once for all that came due.
  if (deadlines.some(({ noticedAt }) => noticedAt === now.toISOString())) await notifyPassed();
}

/**
 * Background, at every start. The alarm is a help only: it wakes no sleeping computer and may be lost, so every start works everything out
 * anew and notices what came due meanwhile.
 */
export function followDeadlines(): void {
  const refresh = () => void refreshDeadlines().catch((error) => logError('deadlines could not be worked out', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) refresh();
  });
  inChatItem.observe(refresh);
  refresh();
}
