import type { Case } from './case.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A keyed digest stays this long after the record of a post has gone, so that the same post, still on X, is not raised again. */
export const settledMs = 365 * dayMs;

/** When the record of a message goes, by itself; null as long as its steps have not ended. A time that cannot be read counts from raising. */
export function purgeTime({ status, walk, raisedAt }: Pick<Case, 'status' | 'walk' | 'raisedAt'>, days: number): Date | null {
  if (status !== 'ended') return null;
  const ended = Date.parse(walk.ended ?? '');
  return new Date((Number.isNaN(ended) ? Date.parse(raisedAt) : ended) + days * dayMs);
}

/** The cases whose time is over. One that somebody asked to hold is never among them, nor one whose steps have not ended. */
export function dueForPurge<C extends Pick<Case, 'id' | 'status' | 'walk' | 'raisedAt'>>(
  cases: readonly C[],
  held: ReadonlySet<string>,
  days: number,
  now: Date,
): C[] {
  return cases.filter((one) => {
    const time = purgeTime(one, days);
    return !held.has(one.id) && time !== null && time.getTime() <= now.getTime();
  });
}

/** The first day ("2026-11-22") that is still kept, for what is counted by day. */
export const firstKeptDay = (days: number, now: Date): string =>
  new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10);
