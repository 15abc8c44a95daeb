export type LogOdds = { value: number; low: number; high: number };

const z = 1.959964;

/**
 * How much more often something stands in one kind of post than in the other: the natural logarithm of the ratio of odds, with its 95 %
 * interval. Half a post is added to each of the four counts (Haldane), so that nothing is infinite and small support weighs little.
 */
export function logOddsOf(inFirst: number, first: number, inSecond: number, second: number): LogOdds {
  const counts = [inFirst, first - inFirst, inSecond, second - inSecond].map((count) => count + 0.5) as [
    number,
    number,
    number,
    number,
  ];
  const [a, b, c, d] = counts;
  const value = Math.log(a / b) - Math.log(c / d);
  const spread = z * Math.sqrt(counts.reduce((sum, count) => sum + 1 / count, 0));
  return { value, low: value - spread, high: value + spread };
}
