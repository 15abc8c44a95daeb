import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hours } from './hours.ts';
import { nextClock, shiftEnds, startShift } from './shifts.ts';

const minute = 60_000;
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
const someTime = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const someMoment = fc
  .integer({ min: Date.parse('2026-01-01T00:00Z') / minute, max: Date.parse('2030-01-01T00:00Z') / minute })
  .map((at) => new Date(at * minute));
const night = new Date('2026-11-22T23:40:00Z');

test('the next 07:30 is the first moment at which the clock shows it', () => {
  fc.assert(
    fc.property(someTime, someMoment, (time, now) => {
      const next = nextClock(time, now, 'Europe/London').getTime();
      expect(next).toBeGreaterThan(now.getTime());
      expect(next - now.getTime()).toBeLessThanOrEqual(25 * 60 * minute);
      for (let at = now.getTime() + minute; at < next; at += minute) if (clock.format(at) === time) expect(at).toBe(next);
    }),
    { numRuns: 60 },
  );
});

test('in spring, a time that the clock jumps over is come to at the jump; in autumn, the one shown twice comes twice', () => {
  const at = (time: string, now: string) => nextClock(time, new Date(now), 'Europe/London').toISOString();
  expect(at('01:30', '2027-03-28T00:15Z')).toBe('2027-03-28T01:00:00.000Z');
  expect(at('01:30', '2026-10-25T00:15Z')).toBe('2026-10-25T00:30:00.000Z');
  expect(at('01:30', '2026-10-25T00:45Z')).toBe('2026-10-25T01:30:00.000Z');
});

const hours: Hours = {
  zone: 'Europe/London',
  division: null,
  onBankHolidays: false,
  weekly: [{ day: 'mon', from: '19:00', to: '06:45' }],
  away: [],
  deputy: null,
};

test('one tap offers the ends of one’s own hours first, and none that is more than fourteen hours away', () => {
  expect(shiftEnds(hours, night, 'Europe/London').map(({ time }) => time)).toContain('06:45');
  fc.assert(
    fc.property(someMoment, fc.constantFrom(hours, null), (now, own) => {
      const ends = shiftEnds(own, now, 'Europe/London').map(({ at }) => at.getTime() - now.getTime());
      expect(ends.length).toBeGreaterThan(0);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      for (const left of ends) expect(left > 0 && left <= 14 * 60 * minute).toBe(true);
    }),
  );
});

test('a shift that would end before it begins is refused', () => {
  expect(() => startShift('on', new Date(night.getTime() - 1), night)).toThrow('a shift must end after it begins');
});
