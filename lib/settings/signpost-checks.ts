import { type Guard, isRecord, isText } from './guards.ts';
import { settingsItem } from './items.ts';

type Checks = Record<string, string>;

/** The day on which somebody on this device last found each signpost right, by its words. */
export const signpostChecksItem = settingsItem<Checks>('signpostChecks', isRecord(isText, isText) as Guard<Checks>, {});
