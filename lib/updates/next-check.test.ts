import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstCheckIn, isDue, nextCheckIn } from './next-check.ts';

const minutes = (ms: number) => ms / 60_000;
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('waits for the next look, and never for one that was set while the clock was years ahead', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');
  expect([null, '2026-11-26T12:00:00Z', '2026-11-26T12:00:01Z', '2026-11-27T23:59:00Z'].map((at) => isDue(at, now))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isDue('2030-01-01T00:00:00Z', now)).toBe(true);
});

it('looks about every six hours, and less often after failures, a day and a half at the most', () => {
  expect(minutes(nextCheckIn(0, 0.5))).toBe(360);
  expect([1, 2, 3, 4].map((failures) => minutes(nextCheckIn(failures, 0.5)))).toEqual([15, 30, 60, 120]);
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), random, (failures, r) => {
      const wait = minutes(nextCheckIn(failures, r));
      expect(wait).toBeGreaterThanOrEqual(7.5);
      expect(wait).toBeLessThanOrEqual(36 * 60);
    }),
  );
});

it('looks first before the quarter of an hour, or the minute, is over, however late the draw', () => {
  const last = 1 - 2 ** -53;
  expect(minutes(firstCheckIn(false, last))).toBeLessThan(15);
  expect(minutes(firstCheckIn(true, last))).toBeLessThan(1);
});

it('spreads 100,000 browsers that start in the same second: no second gets more than a few of them', () => {
  const seconds = new Map<number, number>();
  for (let i = 0; i < 100_000; i++) {
    const second = Math.floor(firstCheckIn(false, Math.random()) / 1000);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
  }
  // 900 seconds, 111 each on average; six standard deviations above that.
  expect(Math.max(...seconds.values())).toBeLessThan(175);
  expect(seconds.size).toBe(900);
});
