import { type Files, type RawRule, readTopics } from '#lib/authoring/edit-files.ts';
import { ruleIdFor } from '#lib/authoring/rule-name.ts';

/** A rule open as a form; `add`: the phrases that somebody came to add. */
export type OpenRule = { path: string; id: string; add: string[] };

/** A rule on trial with these phrases, named after some words; a name that is taken gets a number. Throws an Error when there is no word to name it after. */
export function newRule(files: Files, path: string, words: string, response: string, phrases: string[]): RawRule {
  const named = ruleIdFor(path, words);
  if (named === null) throw new Error('give it a name in letters');
  const taken = new Set(readTopics({ [path]: files[path] ?? '' }).flatMap(({ rules }) => rules.map(({ id }) => id)));
  let id = named;
  for (let n = 2; taken.has(id); n += 1) id = `${named}-${n}`;
  return {
    id,
    ...{ status: 'trial', response, phrases, person: 'self', why: '', sources: ['own-wording'], falseAlarms: [] },
    ...{ tests: { match: [], noMatch: [] }, reviewedBy: [], reviewDue: `${new Date().getFullYear() + 1}-05-01` },
  };
}
