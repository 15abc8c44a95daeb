import { makeTurn } from '#lib/in-turn.ts';
import { type Guard, isRecord, isText } from './guards.ts';
import { settingsItem } from './items.ts';

type Checks = Record<string, string>;

/** The day on which somebody on this device last found each signpost right, by its words. */
export const signpostChecksItem = settingsItem<Checks>('signpostChecks', isRecord(isText, isText) as Guard<Checks>, {});

// A second press comes sooner than the first is stored.
const inTurn = makeTurn();

/** Somebody on this device found this signpost right on `day` (YYYY-MM-DD). Rejects where the store refuses. */
export const noteSignpostCheck = (words: string, day: string): Promise<void> =>
  inTurn(async () => signpostChecksItem.write({ ...(await signpostChecksItem.read()), [words]: day }));
