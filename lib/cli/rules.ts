// The command behind `npm run --silent rules -- <verb>`. stdout carries the answer and nothing else.
import { approveDraft } from './rules-approve.ts';
import { checkFolder } from './rules-check.ts';
import { compareFolders } from './rules-compare.ts';
import { writeDocuments } from './rules-documents.ts';
import { makeDraft } from './rules-draft.ts';
import { evaluateCorpus } from './rules-evaluate.ts';
import { explainText } from './rules-explain.ts';
import { formatFolder } from './rules-format.ts';
import { makeKey } from './rules-keygen.ts';
import { makeKeySet } from './rules-keys.ts';
import { lockFolder } from './rules-lock.ts';
import { lowerRule } from './rules-lower.ts';
import { matchLines } from './rules-match.ts';
import { mineCorpus } from './rules-mine.ts';
import { writePolicy } from './rules-policy.ts';
import { releaseDraft, verifyRelease } from './rules-release.ts';
import { writeReportFile } from './rules-report.ts';
import { reportFeedback } from './rules-report-feedback.ts';
import { measureSuite } from './rules-suite.ts';
import { tellUsage } from './rules-usage.ts';
import { UsageError } from './usage-error.ts';

const verbs: Record<string, (args: string[]) => Promise<number>> = {
  check: checkFolder,
  format: formatFolder,
  match: matchLines,
  explain: explainText,
  evaluate: evaluateCorpus,
  compare: compareFolders,
  lock: lockFolder,
  mine: mineCorpus,
  keygen: makeKey,
  keys: makeKeySet,
  draft: makeDraft,
  approve: approveDraft,
  release: releaseDraft,
  verify: verifyRelease,
  lower: lowerRule,
  documents: writeDocuments,
  policy: writePolicy,
  suite: measureSuite,
  report: (args) => (args.some((word) => !word.startsWith('--')) ? reportFeedback(args) : writeReportFile(args)),
  'report-feedback': reportFeedback,
};

async function run([verb, ...args]: string[]): Promise<number> {
  const asksForHelp = [verb, ...args].some((word) => word === '--help' || word === '-h') || verb === 'help';
  if (asksForHelp) {
    process.stdout.write(tellUsage(verb));
    return 0;
  }
  const command = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!command) throw new UsageError(verb === undefined ? 'no verb given' : `unknown verb "${verb}"`);
  return command(args);
}

// A reader that closes early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  process.stderr.write(`rules: ${(error as Error).message}\n${isUsage ? tellUsage(process.argv[2]) : ''}`);
  process.exitCode = isUsage ? 2 : 1;
}
