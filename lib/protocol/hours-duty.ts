import { type BankHolidays, isBankHoliday } from './bank-holidays.ts';
import type { Absence, Hours } from './hours.ts';
import { addDays, dayAt, momentOf, weekdayOf } from './hours-clock.ts';
import type { Shift } from './shifts.ts';

/**
 * Whether a person is on duty. `until` and `next` are null when no end, or no beginning, lies within a year. `on: null` is "nobody has said":
 * it is never taken for off duty.
 */
export type Duty =
  | { on: true; why: 'shift' | 'hours'; until: Date | null }
  | { on: false; why: 'finished-early' | 'away' | 'bank-holiday' | 'outside-hours'; next: Date | null }
  | { on: null; why: 'not-set' };

type Stretch = { start: number; end: number };
const daysAhead = 366;

/** Duty at `now`. What a person said with one tap (a shift, or finished early) stands before the weekly hours. */
export function dutyAt(hours: Hours | null, shift: Shift | null, now: Date, holidays: BankHolidays): Duty {
  const at = now.getTime();
  const tapped = shift !== null && Date.parse(shift.from) <= at && at < Date.parse(shift.until) ? shift : null;
  if (tapped?.kind === 'on') return { on: true, why: 'shift', until: endOf(hours, Date.parse(tapped.until), holidays) };
  if (tapped?.kind === 'off')
    return { on: false, why: 'finished-early', next: nextStart(hours, Date.parse(tapped.until), holidays) };
  if (hours === null || hours.weekly.length === 0) return { on: null, why: 'not-set' };
  const today = dayAt(now, hours.zone);
  if (stretchesAround(hours, today, holidays).some((stretch) => stretch.start <= at && at < stretch.end)) {
    return { on: true, why: 'hours', until: endOf(hours, at, holidays) };
  }
  return { on: false, why: whyOff(hours, today, at, holidays), next: nextStart(hours, at, holidays) };
}

/** The absence that a day falls into, if any. */
function absenceOn(hours: Hours, day: string): Absence | null {
  return hours.away.find(({ from, to }) => from <= day && day <= to) ?? null;
}

function whyOff(hours: Hours, today: string, at: number, holidays: BankHolidays): 'away' | 'bank-holiday' | 'outside-hours' {
  if (absenceOn(hours, today)) return 'away';
  const usual = { ...hours, onBankHolidays: true };
  const wouldBeOn = stretchesAround(usual, today, holidays).some((stretch) => stretch.start <= at && at < stretch.end);
  return wouldBeOn ? 'bank-holiday' : 'outside-hours';
}

/** Who covers at `now`, in the clinician's words: whoever was named for these days away, otherwise the deputy; null is nobody named. */
export const coverAt = (hours: Hours, now: Date): string | null =>
  absenceOn(hours, dayAt(now, hours.zone))?.cover ?? hours.deputy;

/** What is agreed for one day. Nothing begins on a day away, on a bank holiday that is not worked, or in an hour that the clocks leave out. */
function stretchesOn(hours: Hours, day: string, holidays: BankHolidays): Stretch[] {
  if (absenceOn(hours, day)) return [];
  if (!hours.onBankHolidays && isBankHoliday(holidays, hours.division, day)) return [];
  const weekday = weekdayOf(day);
  return hours.weekly
    .filter((span) => span.day === weekday)
    .map(({ from, to }) => ({
      start: momentOf(day, from, hours.zone, 'first'),
      end: momentOf(to > from ? day : addDays(day, 1), to, hours.zone, 'last'),
    }))
    .filter(({ start, end }) => start < end);
}

/** A stretch of yesterday may reach into today. */
function stretchesAround(hours: Hours, day: string, holidays: BankHolidays): Stretch[] {
  return [addDays(day, -1), day].flatMap((one) => stretchesOn(hours, one, holidays));
}

/** Where the duty that covers `from` ends, following stretches that meet or overlap. */
function endOf(hours: Hours | null, from: number, holidays: BankHolidays): Date | null {
  if (hours === null) return new Date(from);
  let end = from;
  let day = addDays(dayAt(new Date(from), hours.zone), -1);
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const ordered = stretchesOn(hours, day, holidays).sort((a, b) => a.start - b.start);
    for (const stretch of ordered) if (stretch.start <= end && stretch.end > end) end = stretch.end;
    day = addDays(day, 1);
    // Nothing that begins later than the whole of tomorrow can meet this end.
    if (end < momentOf(day, '00:00', hours.zone, 'first')) return new Date(end);
  }
  return null;
}

function nextStart(hours: Hours | null, from: number, holidays: BankHolidays): Date | null {
  if (hours === null) return new Date(from);
  let day = addDays(dayAt(new Date(from), hours.zone), -1);
  for (let ahead = -1; ahead <= daysAhead; ahead += 1) {
    // One that is still going on at `from` begins again at once.
    const starts = stretchesOn(hours, day, holidays)
      .filter((stretch) => stretch.end > from)
      .map((stretch) => Math.max(stretch.start, from));
    if (starts.length > 0) return new Date(Math.min(...starts));
    day = addDays(day, 1);
  }
  return null;
}
