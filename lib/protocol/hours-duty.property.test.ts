import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import bankHolidays from '#rules/bank-holidays.json';
import { bankHolidaysSchema, divisions } from './bank-holidays.ts';
import { type Hours, hoursSchema, weekdays } from './hours.ts';
import { momentOf } from './hours-clock.ts';
import { coverAt, dutyAt } from './hours-duty.ts';
import { startShift } from './shifts.ts';

const holidays = bankHolidaysSchema.parse(bankHolidays);
// Half an hour of daylight saving, none at all, a quarter of an hour off, and the southern half.
const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC'];
const minute = 60_000;
const hour = 60 * minute;

/** The clock on the wall, by the browser's own calendar: "2026-11-22" and "23:40". */
const clocks = new Map(
  zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })]),
);
function wall(at: number, zone: string): { day: string; time: string } {
  const [day = '', time = ''] = (clocks.get(zone) as Intl.DateTimeFormat).format(at).split(' ');
  return { day, time };
}
const utcDay = (day: string, add = 0) => new Date(Date.parse(day) + add * 24 * hour).toISOString().slice(0, 10);
const weekdayOf = (day: string) => weekdays[(new Date(day).getUTCDay() + 6) % 7];

/** Slow and obvious: is what the clock on the wall shows inside a stretch that began today or yesterday? */
function shouldBeOn(hours: Hours, at: number): boolean {
  const { day, time } = wall(at, hours.zone);
  return [utcDay(day, -1), day].some((began) => {
    if (hours.away.some(({ from, to }) => from <= began && began <= to)) return false;
    const listed = hours.division !== null && holidays.divisions[hours.division].some(({ date }) => date === began);
    if (listed && !hours.onBankHolidays) return false;
    return hours.weekly.some((span) => {
      if (span.day !== weekdayOf(began)) return false;
      const overnight = span.to <= span.from;
      if (began === day) return time >= span.from && (overnight || time < span.to);
      return overnight && time < span.to;
    });
  });
}

/** Autumn: the clock shows this time twice. Both passes belong to a stretch that holds either. */
function isShownTwice(at: number, zone: string): boolean {
  const shown = JSON.stringify(wall(at, zone));
  return [0.5, 1].some((hours) => [-1, 1].some((way) => JSON.stringify(wall(at + way * hours * hour, zone)) === shown));
}

const [from, to] = [Date.parse('2026-01-01T00:00Z'), Date.parse('2028-12-30T00:00Z')];
const moment = fc.integer({ min: from / minute, max: to / minute }).map((at) => at * minute);
const time = fc.tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '45')).map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);
const span = fc.record({ day: fc.constantFrom(...weekdays), from: time, to: time });
const absence = fc
  .tuple(moment, fc.nat(20))
  .map(([at, days]) => ({ from: utcDay(wall(at, 'UTC').day), to: utcDay(wall(at, 'UTC').day, days), cover: null }));
const someHours: fc.Arbitrary<Hours> = fc.record({
  zone: fc.constantFrom(...zones),
  division: fc.option(fc.constantFrom(...divisions)),
  onBankHolidays: fc.boolean(),
  weekly: fc.array(span, { minLength: 1, maxLength: 8 }),
  away: fc.array(absence, { maxLength: 3 }),
  deputy: fc.constant(null),
});
/** Moments near what is hard: the changes of the clock, and the year's turn. */
const changes = [
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2027-03-28T01:00Z',
  '2026-03-08T07:00Z',
  '2026-11-01T06:00Z',
  '2027-01-01T00:00Z',
];
const hardMoment = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -30 * 60, max: 30 * 60 }))
  .map(([change, minutes]) => Date.parse(change) + minutes * minute);

describe('duty by the week', () => {
  test.each(['01:00', '01:15', '01:59'])('%s, which the clock jumps over in spring, is come to at the jump', (jumped) => {
    for (const which of ['first', 'last'] as const)
      expect(momentOf('2026-03-29', jumped, 'Europe/London', which)).toBe(Date.parse('2026-03-29T01:00Z'));
  });

  test('is what the clock on the wall says, over three years, in every zone, on both sides of every change of the clock', () => {
    fc.assert(
      fc.property(someHours, fc.oneof(moment, hardMoment), (hours, at) => {
        const expected = shouldBeOn(hours, at);
        const { on } = dutyAt(hours, null, new Date(at), holidays);
        if (!isShownTwice(at, hours.zone)) expect(on).toBe(expected);
        else if (expected) expect(on).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('holds until the end it names, and begins at the time it names', () => {
    fc.assert(
      fc.property(someHours, fc.oneof(moment, hardMoment), (hours, at) => {
        const duty = dutyAt(hours, null, new Date(at), holidays);
        if (duty.on === null) throw new Error('hours were given');
        const turn = duty.on ? duty.until : duty.next;
        if (turn === null) return;
        expect(turn.getTime()).toBeGreaterThan(at);
        const on = (when: number) => dutyAt(hours, null, new Date(when), holidays).on;
        expect(on(turn.getTime())).toBe(!duty.on);
        expect(on(turn.getTime() - 1)).toBe(duty.on);
        for (let part = 1; part < 12; part += 1) expect(on(at + ((turn.getTime() - at) * part) / 12)).toBe(duty.on);
      }),
      { numRuns: 400 },
    );
  });

  test('an hour that the clocks leave out begins a week later', () => {
    const hours = hoursSchema.parse({
      zone: 'Europe/London',
      division: null,
      onBankHolidays: false,
      weekly: [{ day: 'sun', from: '01:00', to: '02:00' }],
      away: [],
      deputy: null,
    });
    const { next } = dutyAt(hours, null, new Date('2026-03-29T00:59:00Z'), holidays) as { next: Date };
    expect(next.toISOString()).toBe('2026-04-05T00:00:00.000Z');
  });

  test('nothing begins on a day away, and the reason is told', () => {
    const hours = hoursSchema.parse({
      zone: 'Europe/London',
      division: null,
      onBankHolidays: true,
      weekly: [
        { day: 'fri', from: '20:00', to: '08:00' },
        { day: 'sat', from: '20:00', to: '08:00' },
      ],
      away: [{ from: '2026-11-28', to: '2026-12-04', cover: 'Sam' }],
      deputy: null,
    });
    const at = (when: string) => dutyAt(hours, null, new Date(when), holidays);
    // Friday's night shift is finished on Saturday, the first day away.
    expect(at('2026-11-28T07:59Z')).toMatchObject({ on: true, until: new Date('2026-11-28T08:00Z') });
    expect(at('2026-11-28T21:00Z')).toEqual({ on: false, why: 'away', next: new Date('2026-12-05T20:00Z') });
  });

  test('who covers is whoever was named for the days away on the wall’s calendar, otherwise the deputy', () => {
    fc.assert(
      fc.property(someHours, moment, fc.option(fc.constant('Lee')), (hours, at, deputy) => {
        const { day } = wall(at, hours.zone);
        const named = hours.away.map((one, index) => ({ ...one, cover: index === 0 ? null : `Cover ${index}` }));
        const away = named.find((one) => one.from <= day && day <= one.to);
        expect(coverAt({ ...hours, away: named, deputy }, new Date(at))).toBe(away?.cover ?? deputy);
      }),
    );
  });

  test('hours that nobody has said are never taken for off duty', () => {
    fc.assert(
      fc.property(moment, someHours, (at, hours) => {
        expect(dutyAt(null, null, new Date(at), holidays)).toEqual({ on: null, why: 'not-set' });
        expect(dutyAt({ ...hours, weekly: [] }, null, new Date(at), holidays).on).toBeNull();
      }),
    );
  });
});

describe('a tap', () => {
  test('stands before the week until it ends, and not a moment longer', () => {
    fc.assert(
      fc.property(
        someHours,
        moment,
        fc.integer({ min: 1, max: 14 * 60 }),
        fc.constantFrom('on', 'off'),
        (hours, at, minutes, kind) => {
          const until = at + minutes * minute;
          const shift = startShift(kind, new Date(until), new Date(at));
          const duty = (when: number) => dutyAt(hours, shift, new Date(when), holidays);
          expect(duty(at).on).toBe(kind === 'on');
          expect(duty(until - 1).on).toBe(kind === 'on');
          expect(duty(until)).toEqual(dutyAt(hours, null, new Date(until), holidays));
          expect(duty(at - 1)).toEqual(dutyAt(hours, null, new Date(at - 1), holidays));
        },
      ),
      { numRuns: 300 },
    );
  });
});
