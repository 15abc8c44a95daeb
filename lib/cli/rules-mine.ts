import { tellCandidates } from '#lib/authoring/candidates-text.ts';
import { readRow } from '#lib/authoring/corpus-row.ts';
import { GramCounter } from '#lib/authoring/gram-counter.ts';
import { Copies, Miner } from '#lib/authoring/mine.ts';
import { NearPhrases } from '#lib/authoring/near-phrases.ts';
import { gramsOf } from '#lib/authoring/post-grams.ts';
import { type CorpusOptions, corpusOptions, readCorpusOptions } from './corpus-options.ts';
import { openCorpus } from './open-corpus.ts';
import { openRules } from './open-rules.ts';
import { Progress } from './progress.ts';
import { readCount, readOptions } from './read-options.ts';
import { packagedRules } from './rules-folder-option.ts';
import { UsageError } from './usage-error.ts';

const { threads: _, ...readingOptions } = corpusOptions;
const options = {
  ...readingOptions,
  rules: { type: 'string', default: packagedRules },
  ordinary: { type: 'string', multiple: true, default: [] as string[] },
  least: { type: 'string', default: '5' },
  most: { type: 'string', default: '100' },
  new: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/**
 * `rules mine FILE`: phrases that stand more often in posts labelled as distress than in others, in two readings of the file. What fewer
 * than three posts share is never shown.
 */
export async function mineCorpus(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const [file] = words;
  if (file === undefined || file === '-') throw new UsageError('mine takes a file: it is read twice, so stdin will not do');
  const [least, most] = [readCount('--least', values.least, 3), readCount('--most', values.most, 1)];
  const how = readCorpusOptions(values);
  const { matcher, ruleset } = await openRules(values.rules);

  const counter = new GramCounter();
  const malformed = await eachPost(file, how, (text, label) => {
    if (label === true) counter.add(gramsOf(text));
  });
  const miner = new Miner(counter.atLeast(least), matcher);
  await eachPost(file, how, (text, label) => {
    if (label !== null) miner.add(text, label ? 'distress' : 'other');
  });
  for (const ordinary of values.ordinary) await eachPost(ordinary, {}, (text) => miner.add(text, 'ordinary'));

  const near = new NearPhrases(ruleset, matcher);
  const candidates = miner.candidates({ least, most, near, onlyNew: values.new });
  if (malformed > 0)
    process.stderr.write(`note: ${malformed} row(s) of ${file} could not be read; "rules evaluate" names them\n`);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ posts: miner.posts, malformed, candidates })}\n`
      : `${tellCandidates(candidates, miner.posts)}\n`,
  );
  return 0;
}

/** Reads a corpus once, leaving out copies; returns how many rows could not be read. */
async function eachPost(file: string, how: CorpusOptions, visit: (text: string, label: boolean | null) => void): Promise<number> {
  const { shape, batches } = await openCorpus(file, how);
  const [copies, progress] = [new Copies(), new Progress()];
  let malformed = 0;
  for await (const records of batches) {
    for (const record of records) {
      const row = readRow(record, shape);
      if (row && 'problem' in row) malformed++;
      else if (row && !copies.isCopy(row.text)) visit(row.text, row.label);
    }
    progress.add(records.length);
  }
  progress.end();
  return malformed;
}
