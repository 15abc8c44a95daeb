import { type Case, timeOf } from './case.ts';
import { groupMessages, type MessageGroup } from './group-messages.ts';

const dayMs = 24 * 3_600_000;

/** What nobody has read yet, one group a person, newest first. */
export const waitingGroups = (cases: readonly Case[]): MessageGroup[] =>
  groupMessages(cases.filter(({ status }) => status === 'to-read'));

/**
 * Whether the messages have gathered while nobody was there: several people's, the newest of each more than a day old. Somebody back from
 * leave then gets a list to begin with, and not one message after the other.
 */
export function isBackFromLeave(cases: readonly Case[], now: Date): boolean {
  const old = waitingGroups(cases).filter(({ cases: [newest] }) => now.getTime() - Date.parse(timeOf(newest)) > dayMs);
  return old.length >= 2;
}
