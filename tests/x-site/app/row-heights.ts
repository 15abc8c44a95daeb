/** A first guess at the height of a row that has never been in the page. */
const GUESS = 130;

/** Heights of the rows of a long list, by key, and where each row begins. */
export function createRowHeights() {
  const heights = new Map<string, number>();
  return {
    /** True when this is news. */
    set(key: string, height: number): boolean {
      if (heights.get(key) === height) return false;
      heights.set(key, height);
      return true;
    },
    /** The top of each of the first `count` rows, and after them the end of the last one. */
    tops(rows: readonly { key: string }[], count: number): number[] {
      const tops = [0];
      for (let index = 0; index < count; index += 1) {
        tops.push((tops[index] ?? 0) + (heights.get(rows[index]?.key ?? '') ?? GUESS));
      }
      return tops;
    },
  };
}

/** The rows between `from` and `to` pixels: first index, and the index after the last; never more than `most` rows. */
export function rowsBetween(tops: readonly number[], from: number, to: number, most: number): [number, number] {
  const count = tops.length - 1;
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < count && last - low < most && (tops[last] ?? 0) < to) last += 1;
  return [low, last];
}
