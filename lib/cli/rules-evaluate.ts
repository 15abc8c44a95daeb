import { basename } from 'node:path';
import type { CorpusCount } from '#lib/authoring/corpus-count.ts';
import { tellNotSaved, tellRows } from '#lib/authoring/evaluation-rows.ts';
import { tellEvaluation } from '#lib/authoring/evaluation-text.ts';
import { evaluate } from '#lib/authoring/metrics.ts';
import { postsIn, type Tally } from '#lib/authoring/tally.ts';
import { hashRuleset } from '#lib/ruleset/content-hash.ts';
import { corpusOptions, readCorpusOptions } from './corpus-options.ts';
import { countCorpus } from './count-corpus.ts';
import { openCorpus } from './open-corpus.ts';
import { openRules } from './open-rules.ts';
import { readOptions } from './read-options.ts';
import { readOwnTexts } from './read-own-texts.ts';
import { packagedRules } from './rules-folder-option.ts';
import { saveEvaluation } from './save-evaluation.ts';
import { UsageError } from './usage-error.ts';

const options = {
  ...corpusOptions,
  rules: { type: 'string', default: packagedRules },
  json: { type: 'boolean', default: false },
  save: { type: 'boolean', default: false },
  name: { type: 'string' },
} as const;

const lawful =
  'For research corpora that you may lawfully use, read in place: nothing of a post is kept, printed or sent, and nothing is read from X.\n';

/**
 * `rules evaluate FILE|-`: what the rules find in a corpus. Rows that cannot be read are counted and named by line, and the run goes on.
 * 1 when a row shares ten words in a row with the rules or the suite: then the rules have seen the corpus, and nothing is saved.
 */
export async function evaluateCorpus(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const [file] = words;
  if (file === undefined) throw new UsageError('evaluate takes a file, or - for stdin');
  const how = readCorpusOptions(values);
  process.stderr.write(lawful);
  const { ruleset, image } = await openRules(values.rules);
  const corpus = await openCorpus(file, how);
  if (corpus.shape.label === null)
    process.stderr.write(
      `note: no column "label" among ${corpus.shape.columns.join(', ')}; name it with --label to have precision and recall\n`,
    );
  const own = await readOwnTexts(values.rules);
  const { count, seconds } = await countCorpus(corpus, { images: [image], own }, how.threads);
  if (count.posts === 0) throw new Error(`no row of ${file} could be read as a post${firstProblem(count)}`);
  if (how.positive && !hasPositive(count))
    process.stderr.write(`note: no row has the label ${how.positive.map((label) => `"${label}"`).join(' or ')}\n`);
  const ids = ruleset.rules.filter(({ status }) => status !== 'retired').map(({ id }) => id);
  const evaluation = evaluate(count.tallies[0] as Tally, ids);
  const about = {
    corpus: values.name ?? (file === '-' ? 'stdin' : basename(file)),
    ruleset: { name: ruleset.name, version: ruleset.version, hash: await hashRuleset(ruleset) },
  };
  const postsPerSecond = Math.round(evaluation.posts / seconds);
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({ ...about, ...evaluation, malformed: count.problems, garbled: count.garbled, shared: count.shared, postsPerSecond })}\n`,
    );
  else
    process.stdout.write(
      `${[
        `${ruleset.name} ${ruleset.version} (${about.ruleset.hash}) on ${about.corpus}`,
        tellEvaluation(evaluation),
        `${postsPerSecond.toLocaleString('en-GB')} posts a second.`,
        tellRows(count),
      ].join('\n\n')}\n`,
    );
  if (count.shared.count > 0) {
    if (values.save) process.stderr.write(tellNotSaved(about.corpus, count.shared));
    return 1;
  }
  if (values.save) await saveEvaluation(values.rules, about, evaluation);
  return 0;
}

function firstProblem({ problems: { first } }: CorpusCount): string {
  return first[0] ? `; line ${first[0].line}: ${first[0].problem}` : '';
}

function hasPositive({ tallies }: CorpusCount): boolean {
  return tallies.some(({ total }) => postsIn(total.positive) > 0);
}
