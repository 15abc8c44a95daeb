import {
  type Feedback,
  notSure,
  type RuleFeedback,
  smallest,
  suppress,
  suppressParts,
  timeBands,
} from '#lib/authoring/feedback.ts';
import type { Case } from './case.ts';
import type { Miss } from './miss.ts';
import { outcomeOf } from './outcome.ts';

export type LeadExportInput = {
  cases: readonly Case[];
  misses: readonly Miss[];
  quiet: Readonly<Record<string, number>>;
  /** Whether a time (ISO) lies in the clinician's agreed hours; null where no hours are agreed. */
  inHours: ((at: string) => boolean) | null;
  /** First and last day of what is kept. */
  from: string;
  until: string;
};

/** The counts of this record for the governance lead, by rule, small numbers withheld. Messages begun by hand belong to no rule. */
export function makeFeedback({ cases, misses, quiet, inHours, from, until }: LeadExportInput): Feedback {
  const byRule = new Map<string, Case[]>();
  for (const one of cases) for (const rule of new Set(one.rules)) byRule.set(rule, [...(byRule.get(rule) ?? []), one]);
  const rules = [...new Set([...byRule.keys(), ...Object.keys(quiet)])].sort();
  return {
    kind: 'heed-feedback',
    schema: 1,
    from,
    until,
    rulesets: [...new Set(cases.map(({ rulesetVersion }) => rulesetVersion).filter((version) => version !== ''))].sort(),
    rules: rules.map((rule) => countRule(rule, byRule.get(rule) ?? [], quiet[rule] ?? 0, inHours)),
    misses: Object.fromEntries(Object.entries(tally(misses.map(({ kind }) => kind))).map(([kind, n]) => [kind, suppress(n)])),
    // Parts of the misses of kind `words` alone: a whole over all kinds would give away a small number of another kind.
    missTopics: suppressParts(tally(misses.flatMap(({ kind, topic }) => (kind === 'words' ? [topic ?? notSure] : [])))),
  };
}

function countRule(rule: string, cases: readonly Case[], quiet: number, inHours: LeadExportInput['inHours']): RuleFeedback {
  const outcomes = cases.map(({ walk }) => outcomeOf(walk));
  const raised = suppress(cases.length);
  const reasons = tally(outcomes.flatMap(({ reason }) => reason ?? []));
  const of = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const parts = suppressParts({
    '@acted-on': of('acted-on'),
    '@not-begun': of('not-begun'),
    ...Object.fromEntries(Object.entries(reasons).map(([reason, n]) => [reason, n])),
  });
  const { '@acted-on': actedOn = 0, '@not-begun': notBegun = 0, ...shown } = parts;
  const said = tally(outcomes.flatMap(({ feedback }) => feedback ?? []));
  // Where the whole is withheld, no part may be shown: parts add up to it.
  const few = raised === null;
  return {
    rule,
    raised,
    actedOn: few ? null : actedOn,
    notBegun: few ? null : notBegun,
    reasons: few ? {} : shown,
    useful: suppress(said.useful ?? 0),
    notUseful: suppress(said['not-useful'] ?? 0),
    quiet: suppress(quiet),
    firstStep: inHours && bandsOf(cases, inHours, ({ raisedAt, walk }) => [raisedAt, outcomeOf(walk).firstStepAt]),
    stepsTook: inHours && bandsOf(cases, inHours, ({ walk }) => [outcomeOf(walk).firstStepAt, walk.ended]),
  };
}

const minute = 60_000;

type Stretch = (one: Case) => [from: string | null, to: string | null];

/** Times from one moment to another, only where both lie in agreed hours: nobody's evenings are measured. */
function bandsOf(cases: readonly Case[], inHours: (at: string) => boolean, stretch: Stretch): RuleFeedback['firstStep'] {
  const bands = cases.flatMap((one) => {
    const [from, to] = stretch(one);
    if (one.origin !== 'matched' || from === null || to === null || !inHours(from) || !inHours(to)) return [];
    const took = Date.parse(to) - Date.parse(from);
    return [took <= 5 * minute ? 'within5' : took <= 30 * minute ? 'within30' : took <= 120 * minute ? 'within120' : 'later'];
  });
  const counted = { ...Object.fromEntries(timeBands.map((band) => [band, 0])), ...tally(bands) };
  const few = bands.length > 0 && bands.length < smallest;
  const shown = few ? Object.fromEntries(timeBands.map((band) => [band, null])) : suppressParts(counted);
  return shown as NonNullable<RuleFeedback['firstStep']>;
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
