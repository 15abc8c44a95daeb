import { describe, expect, it } from 'vitest';
import { median, percentile } from './percentile.ts';

describe('the figures of a benchmark', () => {
  it('takes the mean of the two middle values of an even number of rounds', () => {
    expect(median([4, 1])).toBe(2.5);
    expect(median([10, 1, 3, 2])).toBe(2.5);
  });
  it('takes the middle value of an odd number, whatever their order', () => {
    expect(median([9, 1, 4])).toBe(4);
  });
  it('has no figure without a round', () => {
    expect(median([])).toBeNaN();
    expect(percentile([], 0.99)).toBeNaN();
  });
  it('gives the 99th of a hundred', () => {
    expect(
      percentile(
        Array.from({ length: 100 }, (_, index) => index + 1),
        0.99,
      ),
    ).toBe(100);
  });
});
