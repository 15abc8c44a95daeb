import type { Place } from '#lib/ruleset/ruleset.ts';
import type { CheckContext } from './check-report.ts';

/** Brackets that are no smiley, and what other tools read as a pattern: here such signs are passed over in silence, so they are a slip. */
const meaningless = /[|+\\^]|(?<![:;=][-']?)[()]/;

/** A phrase or a word of a list is made of words, {list} and [may be left out]; anything else would look as if it meant something. */
export function checkSigns({ ruleset, locate, problem }: CheckContext): void {
  const read = (texts: readonly string[] | undefined, place: (i: number) => Place) => {
    for (const [i, text] of (texts ?? []).entries()) {
      const sign = meaningless.exec(text)?.[0];
      if (sign)
        problem(place(i), `"${text}": "${sign}" means nothing here; write words, {list} or [a word that may be left out]`);
    }
  };
  for (const { phrases, origin } of ruleset.rules) read(phrases, (i) => locate(origin, 'phrases', i));
  for (const { words, origin } of ruleset.lists) read(words, (i) => locate(origin, 'words', i));
  for (const { groups, origin } of ruleset.cues)
    for (const [g, group] of groups.entries())
      for (const key of ['phrases', 'until', 'not'] as const) read(group[key], (i) => locate(origin, 'groups', g, key, i));
}
