/** A share with its 95 % interval; null values where nothing was counted. */
export type Share = { value: number | null; low: number | null; high: number | null; count: number; of: number };

const z = 1.959964;

/** `count` of `of` with its Wilson interval, which holds for small counts and for shares near 0 and 1. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { value: null, low: null, high: null, count, of };
  const p = count / of;
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const middle = p + (z * z) / (2 * of);
  const scale = 1 + (z * z) / of;
  return {
    value: p,
    low: count === 0 ? 0 : (middle - spread) / scale,
    high: count === of ? 1 : (middle + spread) / scale,
    count,
    of,
  };
}

/** The same as a rate in 1,000. */
export function per1000(count: number, of: number): Share {
  const { value, low, high } = shareOf(count, of);
  const times = (share: number | null) => (share === null ? null : share * 1000);
  return { value: times(value), low: times(low), high: times(high), count, of };
}

/**
 * F1 with its interval. F1 = 2J / (1 + J), where J, hits among all posts that were raised or should have been, is a plain share: its
 * Wilson interval is carried over.
 */
export function f1Of(hits: number, falseAlarms: number, misses: number): Share {
  const j = shareOf(hits, hits + falseAlarms + misses);
  const carry = (share: number | null) => (share === null ? null : (2 * share) / (1 + share));
  return { ...j, value: carry(j.value), low: carry(j.low), high: carry(j.high) };
}

export function tellShare({ value, low, high }: Share): string {
  return value === null || low === null || high === null ? '-' : `${value.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;
}
