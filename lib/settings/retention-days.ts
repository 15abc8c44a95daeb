import { type Guard, isNullOr } from './guards.ts';
import { settingsItem } from './items.ts';

const longestRetentionDays = 3650;

const isDays: Guard<number> = (value): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= longestRetentionDays;

/** Days that this person wants the record of a message kept after its end; null says nothing. */
export const retentionDaysItem = settingsItem<number | null>('retentionDays', isNullOr(isDays), null);
