import * as z from 'zod/mini';
import { calendarDay as day } from './calendar-day.ts';

export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Division = (typeof divisions)[number];

const holidays = z.array(z.strictObject({ date: day, title: z.string() })).check(z.minLength(1));

/** rules/bank-holidays.json. `knownUntil` is the last day the file speaks for: past it, nothing is known, which is not "no holiday". */
export const bankHolidaysSchema = z.strictObject({
  source: z.string(),
  checkedOn: z.nullable(day),
  knownUntil: day,
  divisions: z.strictObject({ 'england-and-wales': holidays, scotland: holidays, 'northern-ireland': holidays }),
});
export type BankHolidays = z.infer<typeof bankHolidaysSchema>;

export function isBankHoliday(data: BankHolidays, division: Division | null, date: string): boolean {
  return division !== null && data.divisions[division].some((holiday) => holiday.date === date);
}

/** Days before the end at which people are told that new dates are needed. */
const noticeDays = 90;

/** Whether the dates still hold on `today` ("2026-11-25"). */
export function holidayDates(data: BankHolidays, today: string): 'known' | 'ending' | 'ended' {
  if (today > data.knownUntil) return 'ended';
  const left = (Date.parse(data.knownUntil) - Date.parse(today)) / 86_400_000;
  return left < noticeDays ? 'ending' : 'known';
}
