import type { Rule, WordList } from '#lib/ruleset/ruleset.ts';
import { inflect } from '#lib/text/inflect.ts';
import type { TellWord } from './sample-phrases.ts';

/** Tells a word with what it is found as: words that read alike are told alike, whether a phrase or a list holds them. */
export function tellByPolicy(
  rule: Pick<Rule, 'allow'>,
  lists: readonly Pick<WordList, 'list' | 'inflect' | 'spelling'>[],
): TellWord {
  const policies = new Map(lists.map(({ list, inflect = false, spelling = 1 }) => [list, { inflect, spelling }]));
  const own = { inflect: rule.allow?.inflect ?? true, spelling: rule.allow?.spelling ?? 1 };
  return (form, list) => {
    const policy = list === null ? own : (policies.get(list) ?? own);
    const forms = policy.inflect ? inflected(form) : [form];
    return `${forms.join('|')}${policy.spelling > 0 && forms.some((word) => word.length >= 5) ? '~' : ''}`;
  };
}

const known = new Map<string, readonly string[]>();

/** The forms of a word, worked out once: whoever reads all phrases asks for the same words again and again. */
export function inflected(form: string): readonly string[] {
  const forms = known.get(form) ?? inflect(form).sort();
  known.set(form, forms);
  return forms;
}
