import { type Case, nextToRead } from './case.ts';

/**
 * The case that a page of steps shows: the one of its address, else what is to be read next, else the newest begun. One that has gone, erased on
 * another page or damaged, gives null: another person's message must not take its place under the reader's eyes.
 */
export function chooseCase(cases: Case[], wanted: string | null): Case | null {
  if (wanted !== null) return cases.find(({ id }) => id === wanted) ?? null;
  return nextToRead(cases) ?? cases.find(({ status }) => status === 'open') ?? null;
}
