import { type Guard, isRecord, isText } from './guards.ts';
import { settingsItem } from './items.ts';

type Checks = Record<string, string>;

/** The day on which somebody on this device last found each signpost right, by its words. */
export const signpostChecksItem = settingsItem<Checks>('signpostChecks', isRecord(isText, isText) as Guard<Checks>, {});

// One after the other: a second press comes sooner than the first is stored.
let noting = Promise.resolve();

/** Somebody on this device found this signpost right on `day` (YYYY-MM-DD). Rejects where the store refuses. */
export function noteSignpostCheck(words: string, day: string): Promise<void> {
  const noted = noting.then(async () => signpostChecksItem.write({ ...(await signpostChecksItem.read()), [words]: day }));
  noting = noted.catch(() => undefined);
  return noted;
}
