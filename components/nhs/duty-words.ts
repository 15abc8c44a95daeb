import { i18n } from '#i18n';
import type { Duty } from '#lib/protocol/hours-duty.ts';
import { clockWords, timeWords } from './time-words.ts';

const halfDayMs = 12 * 3_600_000;

/** "Off duty until Monday 09:00"; null when nobody has said, which is neither on nor off. */
export function dutyWords(duty: Duty, now: Date): string | null {
  if (duty.on === null) return null;
  const end = duty.on ? duty.until : duty.next;
  const name = duty.on ? (duty.why === 'shift' ? 'onShift' : 'onDuty') : 'offDuty';
  if (end === null) return i18n.t(`duty.${name}`);
  // A time within half a day needs no day beside it.
  const near = end.getTime() - now.getTime() < halfDayMs && end.getDate() === now.getDate();
  return i18n.t(`duty.${name}Until`, [near ? timeWords(end.toISOString()) : clockWords(end.toISOString(), now)]);
}
