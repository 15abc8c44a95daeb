import { describe, expect, test } from 'vitest';
import file from '#rules/bank-holidays.json';
import { bankHolidaysSchema, holidayDates, isBankHoliday } from './bank-holidays.ts';

const holidays = bankHolidaysSchema.parse(file);
const day = 24 * 3_600_000;
const text = (at: number) => new Date(at).toISOString().slice(0, 10);
const weekday = (at: number) => new Date(at).getUTCDay();

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
const monday = (year: number, month: number, which: 'first' | 'last') => {
  const ends = which === 'first' ? Date.UTC(year, month, 1) : Date.UTC(year, month + 1, 0);
  const step = which === 'first' ? day : -day;
  let at = ends;
  while (weekday(at) !== 1) at += step;
  return at;
};
/** Fixed days, each moved on to the next free working day where it falls on a weekend. */
function substituted(days: number[]): number[] {
  const taken = new Set(days.filter((at) => weekday(at) % 6 !== 0));
  for (const at of days.filter((one) => weekday(one) % 6 === 0)) {
    let moved = at;
    while (weekday(moved) % 6 === 0 || taken.has(moved)) moved += day;
    taken.add(moved);
  }
  return [...taken];
}

function expected(division: string, year: number): string[] {
  const on = (month: number, date: number) => Date.UTC(year, month - 1, date);
  const christmas = substituted([on(12, 25), on(12, 26)]);
  const may = [monday(year, 4, 'first'), monday(year, 4, 'last')];
  const friday = easter(year) - 2 * day;
  const days =
    division === 'scotland'
      ? [
          ...substituted([on(1, 1), on(1, 2)]),
          friday,
          ...may,
          monday(year, 7, 'first'),
          ...substituted([on(11, 30)]),
          ...christmas,
        ]
      : [...substituted([on(1, 1)]), friday, friday + 3 * day, ...may, monday(year, 7, 'last'), ...christmas];
  if (division === 'northern-ireland') days.push(...substituted([on(3, 17)]), ...substituted([on(7, 12)]));
  return days.map(text).sort();
}

describe('the dates that come with Heed', () => {
  const [first, last] = [2026, Number(holidays.knownUntil.slice(0, 4))];
  for (const [division, dates] of Object.entries(holidays.divisions)) {
    test(`${division}, ${first} to ${last}: every usual holiday, and nothing else but a proclaimed one`, () => {
      for (let year = first; year <= last; year += 1) {
        const listed = dates.map(({ date }) => date).filter((date) => date.startsWith(String(year)));
        expect(listed.sort()).toEqual(expected(division, year));
      }
    });
  }

  test('an end is told ninety days ahead, and after it', () => {
    expect(['2028-10-02', '2028-10-03', '2028-12-31', '2029-01-01'].map((today) => holidayDates(holidays, today))).toEqual([
      'known',
      'ending',
      'ending',
      'ended',
    ]);
  });

  test('no country chosen is no holiday', () => {
    expect(isBankHoliday(holidays, null, '2026-12-25')).toBe(false);
    expect(isBankHoliday(holidays, 'scotland', '2027-01-04')).toBe(true);
    expect(isBankHoliday(holidays, 'england-and-wales', '2027-01-04')).toBe(false);
  });
});
