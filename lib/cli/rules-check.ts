import { basename } from 'node:path';
import type { Checked } from '#lib/authoring/check.ts';
import { checkBenign } from '#lib/authoring/check-benign.ts';
import { checkShared } from '#lib/authoring/check-shared.ts';
import { formatProblem, type Problem } from '#lib/ruleset/ruleset.ts';
import { checkRulesFolder } from './check-rules-folder.ts';
import { corpusOptions, readCorpusOptions } from './corpus-options.ts';
import { countCorpus } from './count-corpus.ts';
import { dayOf } from './day-of.ts';
import { openCorpus } from './open-corpus.ts';
import { readOptions } from './read-options.ts';
import { readOwnTexts } from './read-own-texts.ts';
import { packagedRules } from './rules-folder-option.ts';

const options = {
  ...corpusOptions,
  benign: { type: 'string', multiple: true, default: [] as string[] },
  corpus: { type: 'string', multiple: true, default: [] as string[] },
} as const;

/**
 * `rules check [DIR]`: 0 when the folder may be built, 1 with one line a problem on stdout. Warnings go to stderr and stop nothing.
 * `--benign FILE`: a corpus of ordinary posts to be left alone; `--corpus FILE`: any corpus. No wording of ours may be copied from either.
 */
export async function checkFolder(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  const folder = words[0] ?? packagedRules;
  const checked = await checkRulesFolder(folder, dayOf(new Date()));
  const problems = [...checked.problems];
  const how = readCorpusOptions(values);
  for (const file of new Set([...values.benign, ...values.corpus]))
    problems.push(...(await checkAgainst(file, { checked, folder, how, isBenign: values.benign.includes(file) })));

  for (const { message, ...place } of checked.warnings)
    process.stderr.write(`${formatProblem({ ...place, message: `warning: ${message}` })}\n`);
  if (problems.length > 0) {
    process.stdout.write(`${problems.map(formatProblem).join('\n')}\n`);
    return 1;
  }
  if (checked.summary) process.stdout.write(`${tellSummary(checked.summary)}: no problems\n`);
  return 0;
}

type Against = { checked: Checked; folder: string; how: ReturnType<typeof readCorpusOptions>; isBenign: boolean };

async function checkAgainst(file: string, { checked, folder, how, isBenign }: Against): Promise<Problem[]> {
  const { ruleset, locate, image } = checked;
  if (!ruleset || !image) return [];
  const problems: Problem[] = [];
  const context = {
    ruleset,
    locate,
    problem: (place: Omit<Problem, 'message'>, message: string) => void problems.push({ ...place, message }),
    warn: () => {},
  };
  const corpus = await openCorpus(file, how);
  const { count } = await countCorpus(corpus, { images: [image], own: await readOwnTexts(folder) }, how.threads);
  if (count.posts === 0) throw new Error(`no row of ${file} could be read as a post; "rules evaluate" says why`);
  if (count.problems.count > 0) process.stderr.write(`note: ${count.problems.count} row(s) of ${file} could not be read\n`);
  checkShared(context, basename(file), count);
  if (isBenign) checkBenign(context, basename(file), count);
  return problems;
}

function tellSummary({ rules, phrases, expansions, tests, imageBytes }: NonNullable<Checked['summary']>): string {
  return `${rules} rules, ${phrases} phrases (${expansions} wordings), ${tests} tests passed, image ${imageBytes} bytes`;
}
