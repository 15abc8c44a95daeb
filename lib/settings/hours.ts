import { type Hours, hoursSchema } from '#lib/protocol/hours.ts';
import { type Guard, isNullOr } from './guards.ts';
import { settingsItem } from './items.ts';

const isHours: Guard<Hours> = (value): value is Hours => hoursSchema.safeParse(value).success;

/** The hours a clinician has agreed to; null until somebody has said. What counts also asks the policy: `readHours` of lib/policy. */
export const hoursItem = settingsItem<Hours | null>('hours', isNullOr(isHours), null);
