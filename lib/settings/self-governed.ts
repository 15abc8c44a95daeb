import { type Guard, isNullOr, isShape, isText } from './guards.ts';
import { settingsItem } from './items.ts';

/**
 * What must be there before Heed checks real posts without an organisation (architecture, decision 13). `by`: who is responsible for the
 * data. Days are `2026-11-22`; null is not yet.
 */
export type SelfGoverned = {
  by: string | null;
  /** Where people can read the privacy notice: an address, or in what way they get it. */
  privacyNotice: string | null;
  stepsReadOn: string | null;
};

const isSelfGoverned: Guard<SelfGoverned> = isShape<SelfGoverned>({
  by: isNullOr(isText),
  privacyNotice: isNullOr(isText),
  stepsReadOn: isNullOr(isText),
});

export const selfGovernedItem = settingsItem<SelfGoverned>('selfGoverned', isSelfGoverned, {
  by: null,
  privacyNotice: null,
  stepsReadOn: null,
});

/** The contact that must have been rung and found right. */
export const aroundTheClock = 'crisisLine24h';
