import type { Loaded } from '#lib/ruleset/load.ts';
import type { Place, Ruleset } from '#lib/ruleset/ruleset.ts';

/** What a single check is given: the ruleset, the place of each part of it, and where to say what is wrong. */
export type CheckContext = {
  ruleset: Ruleset;
  locate: Loaded['locate'];
  /** It must not be built like this. */
  problem: (place: Place, message: string) => void;
  /** It may be built; somebody should look at it. */
  warn: (place: Place, message: string) => void;
};
