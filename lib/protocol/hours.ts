import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { divisions } from './bank-holidays.ts';
import { calendarDay } from './calendar-day.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** "07:30", on the clock of the wall. */
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 07:30'));
const timeZone = z.string().check(
  z.refine((zone) => {
    try {
      return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone));
    } catch {
      return false;
    }
  }, 'must be a time zone such as Europe/London'),
);

/** From one time to another; `to` at or before `from` means the next day. It belongs to the day on which it begins. */
const span = z.object({ day: z.enum(weekdays), from: clockTime, to: clockTime });

export type Span = z.infer<typeof span>;

const absence = z
  .object({
    from: calendarDay,
    /** The last day away. */
    to: calendarDay,
    /** Who covers, in the clinician's words; null is nobody named. */
    cover: z.nullable(z.string().check(z.minLength(1))),
  })
  .check(z.refine(({ from, to }) => from <= to, 'the last day must not come before the first'));
export type Absence = z.infer<typeof absence>;

/** When a person has agreed to look. Times are those of the clock on the wall in `zone`. */
export const hoursSchema = z.object({
  zone: timeZone,
  /** Whose bank holidays count; null is none. */
  division: z.nullable(z.enum(divisions)),
  onBankHolidays: z.boolean(),
  weekly: z.array(span),
  away: z.array(absence),
  /** Who stands in when nobody else is named, in the clinician's words. */
  deputy: z.nullable(z.string().check(z.minLength(1))),
});
export type Hours = z.infer<typeof hoursSchema>;
