import stopwords from 'natural/lib/natural/util/stopwords.js';
import { stem } from '#lib/text/stem.ts';
import { tokenize } from '#lib/text/tokens.ts';
import type { CheckContext } from './check-report.ts';
import { wordsByList, wordsIn } from './sample-phrases.ts';

/** Warnings: reviews that are due, rules that nobody owns, phrases that no `noMatch` test comes near. `today` is "2026-11-25". */
export function checkUpkeep({ ruleset, locate, warn }: CheckContext, today: string): void {
  const lists = wordsByList(ruleset);
  for (const rule of ruleset.rules) {
    if (rule.status === 'retired') continue;
    if (rule.reviewDue < today) warn(locate(rule.origin, 'reviewDue'), `${rule.id}: the review was due on ${rule.reviewDue}`);
    const near = new Set(rule.tests.noMatch.flatMap(contentStems));
    const untested = rule.phrases.filter((phrase) => {
      const words = [...wordsIn(phrase, lists)].filter(isContent);
      return words.length > 0 && !words.some((word) => near.has(stemOf(word)));
    });
    if (untested.length > 0)
      warn(
        locate(rule.origin, 'tests', 'noMatch'),
        `${rule.id}: no noMatch test comes near ${tellSome(untested)}; write one that shares its words and must stay quiet`,
      );
  }
}

function tellSome(phrases: readonly string[]): string {
  const named = phrases.slice(0, mostNamed).map((phrase) => `"${phrase}"`);
  return `${named.join(', ')}${phrases.length > mostNamed ? ` and ${phrases.length - mostNamed} more phrases` : ''}`;
}

const mostNamed = 3;

const common = new Set(stopwords.words);

const isContent = (word: string) => !common.has(word);

function contentStems(text: string): string[] {
  return tokenize(text)
    .filter(({ kind, form }) => kind === 'word' && isContent(form))
    .map(({ form }) => stemOf(form));
}

const stems = new Map<string, string>();

function stemOf(word: string): string {
  const known = stems.get(word) ?? stem(word);
  stems.set(word, known);
  return known;
}
