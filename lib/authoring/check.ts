import { buildImage } from '#lib/matching/compile.ts';
import { openImage } from '#lib/matching/image.ts';
import { formatRuleFile } from '#lib/ruleset/format.ts';
import { belongsToRuleset, type Loaded, loadRuleset } from '#lib/ruleset/load.ts';
import type { Problem, Ruleset } from '#lib/ruleset/ruleset.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';
import { checkBenign, countBenign } from './check-benign.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkNames } from './check-names.ts';
import { checkOrder } from './check-order.ts';
import { checkReach } from './check-reach.ts';
import type { CheckContext } from './check-report.ts';
import { checkSigns } from './check-signs.ts';
import { checkCueTests, checkRuleTests } from './check-tests.ts';
import { checkUpkeep } from './check-upkeep.ts';
import { checkWording } from './check-wording.ts';

export type Checked = {
  ruleset: Ruleset | null;
  locate: Loaded['locate'];
  /** Null when the ruleset does not compile; with problems it serves for trying out, never for a build. */
  image: Uint8Array | null;
  /** What must be mended before the ruleset is built. */
  problems: Problem[];
  /** What somebody should look at; it stops nothing. */
  warnings: Problem[];
  summary: { rules: number; phrases: number; expansions: number; tests: number; imageBytes: number } | null;
};

export type CheckOptions = {
  /** Ids that were in use once (rules/lock.json): never used again. */
  retired?: ReadonlySet<string>;
  /** The day against which reviews are due, "2026-11-25"; without it no upkeep is looked at. */
  today?: string;
  /** Ordinary posts, one a line, of which none too many may be raised. */
  benign?: readonly TextFile[];
};

/** Everything that must hold before a ruleset is built: schema, names, order, form, wording, limits, and every test inside it, both ways. */
export function checkRuleset(files: TextFile[], { retired = new Set(), today, benign = [] }: CheckOptions = {}): Checked {
  const { ruleset, problems, locate } = loadRuleset(files);
  const warnings: Problem[] = [];
  if (!ruleset) return { ruleset: null, locate, image: null, problems: sort(problems), warnings, summary: null };
  const context: CheckContext = {
    ruleset,
    locate,
    problem: (place, message) => problems.push({ ...place, message }),
    warn: (place, message) => warnings.push({ ...place, message }),
  };

  checkNames(context, retired);
  checkOrder(context);
  checkForm(files, context);
  checkSigns(context);
  checkWording(context);
  checkDuplicates(context);
  if (today !== undefined) checkUpkeep(context, today);
  const { image, problems: faults, expansions } = buildImage(ruleset);
  for (const fault of faults) context.problem(locate(fault.origin, ...fault.path), fault.message);
  if (image) {
    const matcher = openImage(image);
    checkReach(context, matcher);
    checkRuleTests(context, matcher);
    checkCueTests(context, matcher);
    for (const file of benign) checkBenign(context, file.path, countBenign(file, matcher));
  }
  const summary = {
    rules: ruleset.rules.length,
    phrases: ruleset.rules.reduce((sum, rule) => sum + rule.phrases.length, 0),
    expansions,
    tests:
      ruleset.rules.reduce((sum, { tests }) => sum + tests.match.length + tests.noMatch.length, 0) +
      ruleset.cues.reduce((sum, { tests }) => sum + (tests?.acts.length ?? 0) + (tests?.not.length ?? 0), 0),
    imageBytes: image?.length ?? 0,
  };
  return { ruleset, locate, image, problems: sort(problems), warnings: sort(warnings), summary };
}

/** One form for every file, so that a comparison of two versions shows only what was meant; wrong order is said by its own check. */
function checkForm(files: TextFile[], { problem }: CheckContext): void {
  for (const file of files) {
    if (!belongsToRuleset(file.path)) continue;
    const formatted = formatRuleFile(file);
    // Windows ends its lines with two characters; Git and editors change that back and forth.
    const text = file.text.replaceAll('\r\n', '\n');
    if (formatted === null || formatted === text) continue;
    const [now, then] = [text.split('\n'), formatted.split('\n')];
    const line = now.findIndex((words, i) => words !== then[i]);
    problem({ file: file.path, line: Math.max(line, 0) + 1, column: 1 }, 'is not in the form that "rules format" writes; run it');
  }
}

function sort(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}
