import JaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { Matcher } from '#lib/matching/image.ts';
import { inflect } from '#lib/text/inflect.ts';

/** How people misspell in haste: a letter left out, doubled or swapped with the next. */
function misspellings(word: string): string[] {
  if (word.length < 4) return [];
  const cut = (from: number, to: number, put = '') => word.slice(0, from) + put + word.slice(to);
  return Array.from({ length: word.length - 2 }, (_, i) => i + 1).flatMap((i) => [
    cut(i, i + 1),
    cut(i, i + 1, `${word[i]}${word[i]}`),
    cut(i, i + 2, `${word[i + 1] ?? ''}${word[i]}`),
  ]);
}

const isPlain = (phrase: string) => !/[{}[\]]/.test(phrase);
const closeEnough = 0.92;
const mostSuggested = 12;

/**
 * Spellings and forms of the phrases it finds that the ruleset does not find yet, and phrases of other rules that are nearly the same (natural's
 * Jaro-Winkler, 0.92 or more). Phrases with lists or optional words are left to their lists.
 */
export function suggestVariants(
  phrases: readonly string[],
  matcher: Matcher,
  others: readonly { rule: string; phrase: string }[],
): { notFound: string[]; near: { rule: string; phrase: string }[] } {
  const notFound = new Set<string>();
  for (const phrase of phrases.filter((one) => isPlain(one) && matcher.match(one).response !== 'none')) {
    const words = phrase.toLowerCase().split(/\s+/);
    for (const [at, word] of words.entries()) {
      for (const form of [...inflect(word), ...misspellings(word)]) {
        const variant = words.with(at, form).join(' ');
        if (variant !== phrase && matcher.match(variant).response === 'none') notFound.add(variant);
      }
    }
  }
  const near = others.filter((other) =>
    phrases.some((phrase) => JaroWinkler(phrase.toLowerCase(), other.phrase.toLowerCase(), {}) >= closeEnough),
  );
  return { notFound: [...notFound].slice(0, mostSuggested), near: near.slice(0, mostSuggested) };
}
