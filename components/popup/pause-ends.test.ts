import { expect, test } from 'vitest';
import { pauseEnds } from './pause-ends.ts';

const morningOf = (now: Date) => new Date(pauseEnds(now).find(({ id }) => id === 'morning')?.until ?? Number.NaN);

test.each([
  ['half past midnight: this morning, not a day and a half', new Date(2026, 10, 26, 0, 30), new Date(2026, 10, 26, 8)],
  ['in the evening: the morning after', new Date(2026, 10, 26, 23, 40), new Date(2026, 10, 27, 8)],
  ['at eight: the next day', new Date(2026, 10, 26, 8), new Date(2026, 10, 27, 8)],
  ['over the change of clocks', new Date(2026, 9, 24, 20), new Date(2026, 9, 25, 8)],
])('a pause until eight, %s', (_, now, end) => {
  expect(morningOf(now)).toEqual(end);
});
