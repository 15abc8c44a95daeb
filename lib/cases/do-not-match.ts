import { doNotMatchItem } from '#lib/settings/do-not-match.ts';
import { digestWith } from './keyed-digest.ts';

const digestOf = (own: string, handle: string) => digestWith('do-not-match', own.toLowerCase(), handle.toLowerCase());
/** The key lives in another store. Were it lost, the list would silently hold nobody: this digest tells. */
const checkOfKey = () => digestWith('do-not-match', 'key');

/** The day on which this person was put on the list of the account; null when they are not on it. */
export async function findDoNotMatch(own: string, handle: string): Promise<string | null> {
  const { entries } = await doNotMatchItem.read();
  if (entries.length === 0) return null;
  const digest = await digestOf(own, handle);
  return entries.find((entry) => entry.digest === digest)?.on ?? null;
}

export async function addDoNotMatch(own: string, handle: string, now: Date): Promise<void> {
  if ((await findDoNotMatch(own, handle)) !== null) return;
  const { entries } = await doNotMatchItem.read();
  const kept = (await isListUsable()) ? entries : [];
  const entry = { own: own.toLowerCase(), digest: await digestOf(own, handle), on: now.toISOString().slice(0, 10) };
  await doNotMatchItem.write({ keyCheck: await checkOfKey(), entries: [...kept, entry] });
}

export async function removeDoNotMatch(own: string, handle: string): Promise<void> {
  const [list, digest] = [await doNotMatchItem.read(), await digestOf(own, handle)];
  await doNotMatchItem.write({ ...list, entries: list.entries.filter((entry) => entry.digest !== digest) });
}

/** False when the key that made the list is gone: then everybody on it must be typed again, and somebody must be told. */
export async function isListUsable(): Promise<boolean> {
  const { keyCheck, entries } = await doNotMatchItem.read();
  return entries.length === 0 || keyCheck === (await checkOfKey());
}
