import type { Origin, Place } from '#lib/ruleset/ruleset.ts';
import type { CheckContext } from './check-report.ts';

/** Sorted files make a change stand out: rules by id, lists by name, words and phrases by alphabet. */
export function checkOrder({ ruleset, locate, problem }: CheckContext): void {
  const named = (kind: string, items: readonly { name: string; origin: Origin; key: string }[]) => {
    for (const [i, { name, origin, key }] of items.entries()) {
      const before = items[i - 1];
      if (before && before.origin.file === origin.file && before.name > name)
        problem(locate(origin, key), `${kind} "${name}" stands after "${before.name}"; ${sortBy[kind]}`);
    }
  };
  named(
    'rule',
    ruleset.rules.map(({ id, origin }) => ({ name: id, origin, key: 'id' })),
  );
  named(
    'list',
    ruleset.lists.map(({ list, origin }) => ({ name: list, origin, key: 'list' })),
  );

  const sorted = (words: readonly string[], place: (i: number) => Place): void => {
    for (const [i, word] of words.entries()) {
      const before = words[i - 1];
      if (before === word) problem(place(i), `"${word}" stands here twice`);
      else if (before !== undefined && before > word)
        problem(place(i), `"${word}" stands after "${before}"; sort by alphabet, or let "rules format" do it`);
    }
  };
  for (const rule of ruleset.rules) sorted(rule.phrases, (i) => locate(rule.origin, 'phrases', i));
  for (const list of ruleset.lists) sorted(list.words, (i) => locate(list.origin, 'words', i));
  for (const cue of ruleset.cues) {
    for (const [g, group] of cue.groups.entries()) {
      for (const key of ['phrases', 'until', 'not'] as const)
        sorted(group[key] ?? [], (i) => locate(cue.origin, 'groups', g, key, i));
    }
  }
}

const sortBy: Readonly<Record<string, string>> = { rule: 'sort rules by id', list: 'sort lists by name' };
