// The command behind `npm run --silent rules -- <verb>`. stdout carries the answer and nothing else.
import { tellUsage } from './rules-usage.ts';
import { UsageError } from './usage-error.ts';

/** Each loads what it needs and no more: a verb that answers in a moment must not wait for the others. */
const verbs: Record<string, (args: string[]) => Promise<number>> = {
  check: async (args) => (await import('./rules-check.ts')).checkFolder(args),
  format: async (args) => (await import('./rules-format.ts')).formatFolder(args),
  match: async (args) => (await import('./rules-match.ts')).matchLines(args),
  explain: async (args) => (await import('./rules-explain.ts')).explainText(args),
  evaluate: async (args) => (await import('./rules-evaluate.ts')).evaluateCorpus(args),
  compare: async (args) => (await import('./rules-compare.ts')).compareFolders(args),
  lock: async (args) => (await import('./rules-lock.ts')).lockFolder(args),
  mine: async (args) => (await import('./rules-mine.ts')).mineCorpus(args),
  keygen: async (args) => (await import('./rules-keygen.ts')).makeKey(args),
  keys: async (args) => (await import('./rules-keys.ts')).makeKeySet(args),
  draft: async (args) => (await import('./rules-draft.ts')).makeDraft(args),
  approve: async (args) => (await import('./rules-approve.ts')).approveDraft(args),
  release: async (args) => (await import('./rules-release.ts')).releaseDraft(args),
  verify: async (args) => (await import('./rules-release.ts')).verifyRelease(args),
  lower: async (args) => (await import('./rules-lower.ts')).lowerRule(args),
  documents: async (args) => (await import('./rules-documents.ts')).writeDocuments(args),
  policy: async (args) => (await import('./rules-policy.ts')).writePolicy(args),
  suite: async (args) => (await import('./rules-suite.ts')).measureSuite(args),
  report: async (args) =>
    args.some((word) => !word.startsWith('--'))
      ? (await import('./rules-report-feedback.ts')).reportFeedback(args)
      : (await import('./rules-report.ts')).writeReportFile(args),
  'report-feedback': async (args) => (await import('./rules-report-feedback.ts')).reportFeedback(args),
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
