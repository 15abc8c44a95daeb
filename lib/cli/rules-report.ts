import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { honestParts } from '#lib/authoring/honest-sentence.ts';
import { writeReport } from '#lib/authoring/report.ts';
import { runSuite } from '#lib/authoring/run-suite.ts';
import { hashRuleset } from '#lib/ruleset/content-hash.ts';
import { formatProblem } from '#lib/ruleset/ruleset.ts';
import { openRules } from './open-rules.ts';
import { readEvaluations } from './read-evaluations.ts';
import { readOptions } from './read-options.ts';
import { openSuite, packagedSuite } from './read-suite-folder.ts';
import { packagedRules } from './rules-folder-option.ts';
import { readFirstScores } from './rules-suite.ts';
import { sayHonestly } from './say.ts';

/** What rules/REPORT.md must hold. Throws an Error when the rules do not compile or a post of the suite cannot be used. */
export async function makeReport(): Promise<string> {
  const { capabilities, sets, problems } = await openSuite(packagedSuite);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  const { matcher, ruleset } = await openRules(packagedRules);
  const { results } = runSuite(sets, matcher);
  const firstScores = await readFirstScores(packagedRules);
  const evaluations = await readEvaluations(packagedRules);
  const honest = await sayHonestly(honestParts(evaluations, ruleset.version));
  return writeReport({ ruleset, hash: await hashRuleset(ruleset), capabilities, results, firstScores, evaluations, honest });
}

/** `rules report`: writes rules/REPORT.md; with --check writes nothing and ends with 1 when it is stale. */
export async function writeReportFile(args: string[]): Promise<number> {
  const { values } = readOptions(args, { check: { type: 'boolean', default: false } } as const, 0);
  const path = join(packagedRules, 'REPORT.md');
  const report = await makeReport();
  const before = await readFile(path, 'utf8').catch(() => null);
  if (!values.check) await writeFile(path, report);
  else if (before !== report) {
    process.stdout.write('rules/REPORT.md is stale: npm run --silent rules -- report\n');
    return 1;
  }
  process.stdout.write(`rules/REPORT.md ${before === report ? 'is up to date' : 'written'}\n`);
  return 0;
}
