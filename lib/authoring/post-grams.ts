import NGrams from 'natural/lib/natural/ngrams/ngrams.js';
import { edges } from '#lib/text/token.ts';
import { tokenize } from '#lib/text/tokens.ts';

/** Longer ones would be somebody's sentence rather than a way of saying something. */
export const longestGram = 5;

/** The runs of one to five words of a post, each once, as a rule would be written; none crosses a sentence, a handle or a link. */
export function gramsOf(text: string): Set<string> {
  const runs: string[][] = [[]];
  for (const { form, kind, edge } of tokenize(text)) {
    if (edge >= edges.clause || kind === 'handle' || kind === 'link') runs.push([]);
    if (kind === 'word' || kind === 'emoji') runs.at(-1)?.push(form);
  }
  const grams = new Set<string>();
  for (const run of runs)
    for (let n = 1; n <= Math.min(longestGram, run.length); n++)
      for (const words of NGrams.ngrams(run, n)) grams.add(words.join(' '));
  return grams;
}
