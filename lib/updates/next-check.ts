const minute = 60_000;
const usual = 6 * 60 * minute;
const shortest = 15 * minute;
const longest = 24 * 60 * minute;

/**
 * Milliseconds until the next look for a release: about six hours; after failures a quarter of an hour, doubled each time, a day at most.
 * `random` in [0, 1) spreads it by half either way, so that thousands of browsers that start together do not ask together.
 */
export function nextCheckIn(failures: number, random: number): number {
  const wait = failures === 0 ? usual : Math.min(longest, shortest * 2 ** (failures - 1));
  return Math.round(wait * (0.5 + random));
}

/** Whether it is time for the look at `nextAt` (ISO). One further off than any wait was set while the clock was wrong: it must not be waited for. */
export function isDue(nextAt: string | null, now: number): boolean {
  const wait = Date.parse(nextAt ?? '') - now;
  return !(wait > 0 && wait <= longest * 1.5);
}

/**
 * The first look after a start: within a quarter of an hour, whenever the browsers of a trust are switched on in the morning. One that
 * has never had a release looks within a minute.
 */
export function firstCheckIn(isNew: boolean, random: number): number {
  return Math.floor((isNew ? minute : shortest) * random);
}
