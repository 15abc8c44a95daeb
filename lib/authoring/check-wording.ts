import type { Place } from '#lib/ruleset/ruleset.ts';
import type { CheckContext } from './check-report.ts';
import { findForbiddenWord } from './forbidden-words.ts';

/** What a person may read about a rule, a list or a cue grades nobody, and every rule has a test in each direction. */
export function checkWording({ ruleset, locate, problem }: CheckContext): void {
  const read = (text: string, place: () => Place) => {
    const word = findForbiddenWord(text);
    if (word) problem(place(), `"${word}" grades or labels a person; say what the words mean instead`);
  };
  read(ruleset.title, () => locate({ file: 'ruleset.yaml', path: [] }, 'title'));
  for (const { id, origin, why, falseAlarms, tests } of ruleset.rules) {
    read(why, () => locate(origin, 'why'));
    for (const [i, text] of falseAlarms.entries()) read(text, () => locate(origin, 'falseAlarms', i));
    if (tests.match.length === 0) problem(locate(origin, 'tests', 'match'), `rule "${id}" needs at least one test that matches`);
    if (tests.noMatch.length === 0)
      problem(locate(origin, 'tests', 'noMatch'), `rule "${id}" needs at least one test that does not match`);
  }
  for (const { note, origin } of ruleset.lists) read(note, () => locate(origin, 'note'));
  for (const { title, origin } of ruleset.cues) read(title, () => locate(origin, 'title'));
}
