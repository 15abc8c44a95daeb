import { Temporal } from 'temporal-polyfill';
import { type Weekday, weekdays } from './hours.ts';

/** The day on the wall's calendar in `zone` at `now`. */
export function dayAt(now: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function weekdayOf(day: string): Weekday {
  return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] as Weekday;
}

/**
 * The moment at which the clock in `zone` comes to `time` on `day`, in milliseconds since 1970. An hour that the clock goes through twice
 * (autumn) has a `first` and a `last`; a time that it jumps over (spring) is come to at the jump.
 */
export function momentOf(day: string, time: string, zone: string, which: 'first' | 'last'): number {
  const wanted = Temporal.PlainDateTime.from(`${day}T${time}`);
  const found = wanted.toZonedDateTime(zone, { disambiguation: which === 'first' ? 'compatible' : 'later' });
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds;
  // Looked for from before the gap: at its very beginning the later reading is the jump itself, and the transition before that is last autumn's.
  const before = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next')?.epochMilliseconds ?? found.epochMilliseconds;
}
