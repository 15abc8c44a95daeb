import { type Guard, isListOf, isShape, isText } from './guards.ts';
import { settingsItem } from './items.ts';

/** `digest` is of the own account and the other's handle; no handle of anybody who asked is kept. `on`: the day it was added. */
type Entry = { own: string; digest: string; on: string };
/** `keyCheck` tells whether the key that made the digests is still there: it lives in another store. */
export type DoNotMatch = { keyCheck: string; entries: Entry[] };

const isDoNotMatch: Guard<DoNotMatch> = isShape<DoNotMatch>({
  keyCheck: isText,
  entries: isListOf(isShape<Entry>({ own: isText, digest: isText, on: isText })),
});

/** People whose posts to an account are never matched: they asked, or the clinician chose so. */
export const doNotMatchItem = settingsItem<DoNotMatch>('doNotMatch', isDoNotMatch, { keyCheck: '', entries: [] });
