import { basename } from 'node:path';
import { type Comparison, compareRulesets } from '#lib/authoring/compare-rulesets.ts';
import { corpusChange, tellCorpusChange } from '#lib/authoring/corpus-change.ts';
import { tellRows } from '#lib/authoring/evaluation-rows.ts';
import { matchingPart } from '#lib/authoring/matching-part.ts';
import { corpusOptions, readCorpusOptions } from './corpus-options.ts';
import { countCorpus } from './count-corpus.ts';
import { openCorpus } from './open-corpus.ts';
import { openRules } from './open-rules.ts';
import { readOptions } from './read-options.ts';
import { readOwnTexts } from './read-own-texts.ts';
import { UsageError } from './usage-error.ts';

const options = { ...corpusOptions, corpus: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

/**
 * `rules compare OLD NEW`: what changed, by id, and the version that it asks for; with `--corpus FILE` also how many posts get another
 * answer. 1 when the corpus shares ten words in a row with the new rules.
 */
export async function compareFolders(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 2);
  const [from, to] = words;
  if (from === undefined || to === undefined)
    throw new UsageError('compare takes two rules folders: the old one, then the new one');
  const how = readCorpusOptions(values);
  const [old, now] = [await openRules(from), await openRules(to)];
  const comparison = compareRulesets(matchingPart(old.ruleset), matchingPart(now.ruleset));
  if (!values.json) tellChanges(comparison);
  if (values.corpus === undefined) {
    if (values.json) process.stdout.write(`${JSON.stringify(comparison)}\n`);
    return 0;
  }
  const corpus = await openCorpus(values.corpus, how);
  const { count } = await countCorpus(corpus, { images: [old.image, now.image], own: await readOwnTexts(to) }, how.threads);
  const change = corpusChange(count);
  if (values.json) {
    const { problems: malformed, shared, changed } = count;
    process.stdout.write(`${JSON.stringify({ ...comparison, corpus: { ...change, changed, malformed, shared } })}\n`);
  } else {
    const lines = count.changed.first.map(({ line }) => line);
    process.stdout.write(`\n${tellCorpusChange(basename(values.corpus), change, lines)}\n\n${tellRows(count)}\n`);
  }
  return count.shared.count > 0 ? 1 : 0;
}

export function tellChanges({ changes, demanded, from, to, least, isEnough }: Comparison): void {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  for (const { kind, id, what, bump } of changes) say(`${bump.toUpperCase().padEnd(5)}  ${kind} ${id}: ${what}`);
  if (demanded === null) say('Both find the same texts in the same way.');
  else
    say(
      `Together ${demanded.toUpperCase()}: from ${from} at least to ${least}; the new one says ${to}${isEnough ? '' : ', which is not enough'}.`,
    );
}
