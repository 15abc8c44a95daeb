import type { PatternPart } from '#lib/matching/pattern.ts';
import type { Rule } from '#lib/ruleset/ruleset.ts';
import type { CheckContext } from './check-report.ts';
import { expandPhrase, readPattern, type TellWord, wordsByList } from './sample-phrases.ts';
import { tellByPolicy } from './word-policy.ts';

const mostWordings = 3000;

/**
 * The same words twice make a change in one place look as if it had taken effect. Within a rule: a phrase whose every wording another
 * phrase finds, endings included. Between rules without a condition: phrases that merge into the same words.
 */
export function checkDuplicates(context: CheckContext): void {
  const { ruleset, locate, problem } = context;
  const first = new Map<string, { rule: Rule; phrase: string }>();
  for (const rule of ruleset.rules) {
    if (rule.status === 'retired') continue;
    const tell = tellByPolicy(rule, ruleset.lists);
    checkWithin(context, rule, tell);
    if (rule.with) continue;
    for (const [i, phrase] of rule.phrases.entries()) {
      const words = keyOf(readPattern(phrase) ?? [], tell);
      const same = first.get(words);
      if (same && same.rule !== rule)
        problem(
          locate(rule.origin, 'phrases', i),
          `"${phrase}" finds the same words as "${same.phrase}" in ${same.rule.id}; a phrase belongs to one rule`,
        );
      first.set(words, same ?? { rule, phrase });
    }
  }
}

function checkWithin({ ruleset, locate, problem }: CheckContext, rule: Rule, tell: TellWord): void {
  const lists = wordsByList(ruleset);
  const wordings = rule.phrases.map((phrase) => new Set(expandPhrase(phrase, lists, mostWordings, tell) ?? []));
  for (const [i, own] of wordings.entries()) {
    if (own.size === 0) continue;
    const cover = wordings.findIndex(
      (other, j) => i !== j && other.size >= own.size && (other.size > own.size || j < i) && own.isSubsetOf(other),
    );
    if (cover >= 0 && rule.phrases[i] !== rule.phrases[cover])
      problem(locate(rule.origin, 'phrases', i), `"${rule.phrases[i]}" adds nothing to "${rule.phrases[cover]}"; take it out`);
  }
}

function keyOf(parts: readonly PatternPart[], tell: TellWord): string {
  const tellPart = (part: PatternPart) =>
    part.kind === 'word' ? tell(part.form, null) : part.kind === 'list' ? `{${part.name}}` : `[${keyOf(part.parts, tell)}]`;
  return parts.map(tellPart).join(' ');
}
