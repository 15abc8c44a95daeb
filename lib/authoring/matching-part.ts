import type { Cue, Rule, Ruleset, WordList } from '#lib/ruleset/ruleset.ts';

/** What decides which texts are found: the ruleset without notes, sources, tests and reviews. The lock holds it. */
export type MatchingRule = Pick<Rule, 'id' | 'status' | 'response' | 'phrases' | 'with' | 'allow' | 'person' | 'context'>;
export type MatchingList = Pick<WordList, 'list' | 'inflect' | 'spelling' | 'words'>;
export type MatchingCue = Pick<Cue, 'cue' | 'notWhenInside' | 'groups'>;
export type MatchingPart = Pick<Ruleset, 'name' | 'version' | 'language' | 'context' | 'notMisspellings'> & {
  rules: MatchingRule[];
  lists: MatchingList[];
  cues: MatchingCue[];
};

export function matchingPart(ruleset: Ruleset): MatchingPart {
  const { name, version, language, context, notMisspellings } = ruleset;
  return {
    name,
    version,
    language,
    context,
    notMisspellings,
    rules: ruleset.rules.map(matchingRule),
    lists: ruleset.lists.map(matchingList),
    cues: ruleset.cues.map(matchingCue),
  };
}

export function matchingRule({ id, status, response, phrases, with: condition, allow, person, context }: Rule): MatchingRule {
  return { id, status, response, phrases, with: condition, allow, person, context };
}

export function matchingList({ list, inflect, spelling, words }: WordList): MatchingList {
  return { list, inflect, spelling, words };
}

export function matchingCue({ cue, notWhenInside, groups }: Cue): MatchingCue {
  return { cue, notWhenInside, groups };
}
