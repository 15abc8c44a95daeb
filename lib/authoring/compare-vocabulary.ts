import type { PatternPart } from '#lib/matching/pattern.ts';
import { isOneEditAway } from '#lib/matching/spelling.ts';
import type { MatchingPart } from './matching-part.ts';
import { readPattern } from './sample-phrases.ts';
import { inflected } from './word-policy.ts';

/** Below this length no word is read as a misspelling of another. */
const shortest = 5;

/**
 * Words that became known, or ceased to be, and stand one letter from another word of the rules: a known word is never read as a
 * misspelling of another, so such a change can take a match away, or lend a lowering cue one. As [word, its neighbour].
 */
export function changedReadings(old: MatchingPart, now: MatchingPart): { word: string; neighbour: string; isNew: boolean }[] {
  const [had, has] = [formsOf(old), formsOf(now)];
  const near = (word: string, others: ReadonlySet<string>) =>
    word.length >= shortest - 1
      ? others.values().find((other) => other.length >= shortest && other[0] === word[0] && isOneEditAway(word, other))
      : undefined;
  const tell = (words: ReadonlySet<string>, others: ReadonlySet<string>, isNew: boolean) =>
    [...words].flatMap((word) => {
      const neighbour = near(word, others);
      return neighbour === undefined ? [] : [{ word, neighbour, isNew }];
    });
  return [...tell(has.difference(had), had, true), ...tell(had.difference(has), has, false)];
}

/** Every form that the rules know. */
function formsOf(ruleset: MatchingPart): Set<string> {
  const forms = new Set(ruleset.notMisspellings);
  const learn = (parts: readonly PatternPart[], isInflected: boolean): void => {
    for (const part of parts) {
      if (part.kind === 'optional') learn(part.parts, isInflected);
      else if (part.kind === 'word') for (const form of isInflected ? inflected(part.form) : [part.form]) forms.add(form);
    }
  };
  const learnAll = (phrases: readonly string[], isInflected: boolean) => {
    for (const phrase of phrases) learn(readPattern(phrase) ?? [], isInflected);
  };
  for (const { words, inflect: isInflected = false } of ruleset.lists) learnAll(words, isInflected);
  for (const { status, phrases, allow } of ruleset.rules) if (status !== 'retired') learnAll(phrases, allow?.inflect ?? true);
  for (const { groups } of ruleset.cues)
    for (const { phrases, until = [], not = [] } of groups) learnAll([...phrases, ...until, ...not], false);
  return forms;
}
