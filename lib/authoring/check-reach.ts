import type { Matcher } from '#lib/matching/image.ts';
import type { Hit } from '#lib/matching/match.ts';
import type { Rule, Ruleset } from '#lib/ruleset/ruleset.ts';
import type { CheckContext } from './check-report.ts';
import { samplePhrase, wordsByList } from './sample-phrases.ts';

const tries = 12;
const conditionTries = 3;

/**
 * A phrase that its own rule does not find in its own words, or that a cue drops every time, looks as if it protected somebody and
 * does not. Each phrase is tried in several wordings, where the rule has a `with` beside words that should fulfil it.
 */
export function checkReach({ ruleset, locate, problem }: CheckContext, matcher: Matcher): void {
  const lists = wordsByList(ruleset);
  for (const rule of ruleset.rules) {
    if (rule.status === 'retired') continue;
    const conditions = rule.with ? conditionWords(rule, ruleset) : [''];
    for (const [i, phrase] of rule.phrases.entries()) {
      const found = new Set<Hit['response']>();
      const drops = new Set<string>();
      for (const text of wordingsOf(phrase, lists, conditions)) {
        for (const hit of matcher.trace(text).hits) {
          if (hit.rule !== rule.id) continue;
          found.add(hit.response);
          for (const cue of hit.cues) if (cue.effect === 'drop') drops.add(cue.cue);
        }
        if (hasLife(found)) break;
      }
      const place = locate(rule.origin, 'phrases', i);
      if (found.size === 0)
        problem(
          place,
          `"${phrase}" can never be found${rule.with ? ' together with what the rule asks for beside it' : ''}; mend or remove it`,
        );
      else if (!hasLife(found))
        problem(place, `"${phrase}" can never be found: the cue ${[...drops].join(', ')} drops it every time`);
    }
  }
}

/** Made one by one: for most phrases the first is enough. */
function* wordingsOf(phrase: string, lists: ReturnType<typeof wordsByList>, conditions: readonly string[]): Generator<string> {
  for (let n = 0; n < tries; n++) {
    const wording = samplePhrase(phrase, lists, n);
    for (const words of conditions) {
      yield `${wording} ${words}`.trim();
      if (words !== '') yield `${words} ${wording}`;
    }
  }
}

const hasLife = (found: ReadonlySet<Hit['response']>) => [...found].some((response) => response !== null);

function conditionWords(rule: Rule, ruleset: Ruleset): string[] {
  const lists = wordsByList(ruleset);
  return (rule.with?.any ?? []).flatMap((name) => {
    const words = lists.get(name) ?? ruleset.cues.find(({ cue }) => cue === name)?.groups.flatMap(({ phrases }) => phrases) ?? [];
    return words.slice(0, conditionTries).map((word, n) => samplePhrase(word, lists, n));
  });
}
