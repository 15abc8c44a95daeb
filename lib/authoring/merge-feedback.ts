import { type Counts, type Feedback, type RuleFeedback, smallest, timeBands } from './feedback.ts';

/** What is known of a sum: it is at least this, and so many of its numbers were withheld (each counted as 1). */
export type Sum = { atLeast: number; withheld: number };

export type RuleReport = {
  rule: string;
  files: number;
  raised: Sum;
  actedOn: Sum;
  notBegun: Sum;
  reasons: Record<string, Sum>;
  useful: Sum;
  notUseful: Sum;
  quiet: Sum;
  firstStep: Record<string, Sum>;
  stepsTook: Record<string, Sum>;
  /** Why somebody should look at this rule; empty when nothing asks for it. */
  review: ('few-acted-on' | 'not-useful')[];
};

export type FeedbackReport = {
  files: number;
  from: string;
  until: string;
  rulesets: string[];
  rules: RuleReport[];
  misses: Record<string, Sum>;
  /** Topics for review: in these, words stood that no phrase found. */
  missTopics: Record<string, Sum>;
};

/** A rule is listed for review when fewer of its answered messages than this were acted on. The lead's own figure may stand in its place. */
export const usualFloor = 0.2;

/** Adds up the counts of many browsers, by rule, most raised first. Order of the files does not matter, and none can be told from the sum. */
export function mergeFeedback(files: readonly Feedback[], floor = usualFloor): FeedbackReport {
  const byRule = new Map<string, RuleFeedback[]>();
  for (const { rules } of files) for (const one of rules) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);
  const rules = [...byRule].map(([rule, parts]) => sumRule(rule, parts, floor));
  return {
    files: files.length,
    from: files.map(({ from }) => from).sort()[0] ?? '',
    until:
      files
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? '',
    rulesets: [...new Set(files.flatMap(({ rulesets }) => rulesets))].sort(),
    rules: rules.sort((a, b) => b.raised.atLeast - a.raised.atLeast || a.rule.localeCompare(b.rule)),
    misses: sumCounts(files.map(({ misses }) => misses)),
    missTopics: sumCounts(files.map(({ missTopics }) => missTopics ?? {})),
  };
}

function sumRule(rule: string, parts: readonly RuleFeedback[], floor: number): RuleReport {
  const of = (pick: (part: RuleFeedback) => number | null) => sum(parts.map(pick));
  const report = {
    rule,
    files: parts.length,
    raised: of((part) => part.raised),
    actedOn: of((part) => part.actedOn),
    notBegun: of((part) => part.notBegun),
    reasons: sumCounts(parts.map(({ reasons }) => reasons)),
    useful: of((part) => part.useful),
    notUseful: of((part) => part.notUseful),
    quiet: of((part) => part.quiet),
    firstStep: sumBands(parts.map(({ firstStep }) => firstStep)),
    stepsTook: sumBands(parts.map(({ stepsTook }) => stepsTook)),
  };
  return { ...report, review: reviewOf(report, floor) };
}

function sumBands(parts: readonly RuleFeedback['stepsTook'][]): Record<string, Sum> {
  const bands = parts.flatMap((one) => one ?? []);
  return bands.length === 0 ? {} : Object.fromEntries(timeBands.map((band) => [band, sum(bands.map((one) => one[band]))]));
}

/** Reasons to close a message at once that say nothing against the rule: it was about someone's safety, and in hand. */
const aboutSafety = new Set(['handled', 'led']);

function reviewOf({ actedOn, reasons, useful, notUseful }: Omit<RuleReport, 'review'>, floor: number): RuleReport['review'] {
  const needless = Object.entries(reasons).reduce(
    (total, [reason, one]) => total + (aboutSafety.has(reason) ? 0 : one.atLeast),
    0,
  );
  const answered = actedOn.atLeast + needless;
  const few = answered >= smallest && actedOn.atLeast / answered < floor;
  return [...(few ? (['few-acted-on'] as const) : []), ...(notUseful.atLeast > useful.atLeast ? (['not-useful'] as const) : [])];
}

function sumCounts(all: readonly Counts[]): Record<string, Sum> {
  const keys = [...new Set(all.flatMap((one) => Object.keys(one)))].sort();
  return Object.fromEntries(keys.map((key) => [key, sum(all.map((one) => (Object.hasOwn(one, key) ? (one[key] ?? null) : 0)))]));
}

/** A withheld number is at least 1, so the sum is at least that. */
function sum(values: readonly (number | null)[]): Sum {
  const withheld = values.filter((value) => value === null).length;
  return { atLeast: values.reduce<number>((total, value) => total + (value ?? 1), 0), withheld };
}
