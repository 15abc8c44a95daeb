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

<<<<<<< HEAD
const usage = `usage: npm run --silent rules -- <verb>
  check [DIR] [--benign FILE]… [--corpus FILE]…
                       problems as file:line:column  message; exit 1 if there are any. --benign: ordinary posts, held against
                       the limit of ruleset.yaml; --corpus: no wording of ours may share ten words in a row with it
  format [DIR]         brings the files into the one form that check asks for
  match [--rules DIR]  one JSON line {"id","text"} in on stdin, one answer out
  explain "TEXT" [--rules DIR]  why a text is raised, lowered or not
  evaluate FILE|- [--json] [--save] [--name NAME] [--rules DIR]
                       what the rules find in a lawful research corpus; --save keeps the figures for the honest sentence
  compare OLD NEW [--corpus FILE] [--json]  differences by rule, the version that they ask for, and on a corpus the posts whose
                       answer changes, with the expected change in raised cases in 1,000 mentions
  lock [DIR] [--check]  writes lock.json when version and CHANGELOG.md say what changed; --check only says whether it is stale
  mine FILE [--ordinary FILE]… [--least POSTS] [--most PHRASES] [--new] [--json] [--rules DIR]
                       candidate phrases from a labelled corpus; --new: only those with posts that are not raised yet
  suite [--set SET]… [--failures [CAPABILITY]] [--first SET] [--json] [--rules DIR] [--suite DIR]
                       passes by capability on tests/functional; --first records a fresh set's first score, once
  report [--check]     writes rules/REPORT.md; --check only says whether it is stale
  report-feedback FILE… [--floor SHARE] [--json]
                       adds up the counts that clinicians saved for their lead, by rule
  keygen --holder NAME --out FILE   a signing file, wrapped with a passphrase, for one person to keep
  keys --threshold N --expires DATE [--after KEYS] --out KEYS FILE…   who may sign; --sign FILE --out SIGNED KEYS signs the set that follows
  draft [DIR] --author NAME --reason TEXT --organisation NAME --expires DATE [--keys KEYS] [--previous BUNDLE] [--corpus FILE]
        [--sign-off ROLE=NAME]… --out DRAFT   a release that nobody has approved yet, tested and compared
  approve DRAFT (--key FILE | --by NAME) [--reason TEXT] [--previous BUNDLE]   adds one person's approval, never the author's
  release DRAFT [--keys KEYS] [--previous BUNDLE] --out BUNDLE   the file that browsers take
  verify BUNDLE [--keys KEYS] [--previous BUNDLE]   what is in it, or why a browser refuses it
  lower RULE --release BUNDLE --key FILE --reason TEXT --out FILE   one rule to the quiet list for 72 hours
Passphrases are asked for, or read as the first line of stdin.
DIR is a rules folder; without it, rules/ of this project.
A corpus is CSV, TSV or NDJSON with "text" and, if it has one, "label" (1 = distress), or "-" for stdin. Where it is written otherwise:
  --format csv|tsv|ndjson  --text COLUMN  --label COLUMN  --positive LABEL (again for more)  --threads N
`;

=======
>>>>>>> main
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
  report: writeReportFile,
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
