import { notSure } from './feedback.ts';
import type { FeedbackReport, RuleReport, Sum } from './merge-feedback.ts';

/** "12", or "12+" when some numbers were withheld. */
const sumText = ({ atLeast, withheld }: Sum): string => (withheld === 0 ? String(atLeast) : `${atLeast}+`);

const review = {
  'few-acted-on': 'few of its messages were acted on',
  'not-useful': 'more said "not useful" than "useful"',
} as const;

/** The report as plain text, one block a rule. */
export function feedbackText({ files, from, until, rulesets, rules, misses, missTopics }: FeedbackReport): string {
  const { [notSure]: unsure, ...named } = missTopics;
  const missed = list(misses);
  const topics = list({ ...named, ...(unsure ? { 'not sure': unsure } : {}) });
  return [
    `${files} ${files === 1 ? 'file' : 'files'}, ${from} to ${until}, ruleset ${rulesets.join(', ') || 'unknown'}`,
    'Numbers below 5 are withheld in each file: "12+" means at least 12. Nothing here is about one person.',
    '',
    ...rules.flatMap(ruleLines),
    `Not pointed out: ${missed || 'nothing reported'}`,
    ...(topics ? [`Topics with misses, for review: ${topics}`] : []),
  ].join('\n');
}

function ruleLines(rule: RuleReport): string[] {
  const reasons = list(rule.reasons);
  const [bands, took] = [list(rule.firstStep), list(rule.stepsTook)];
  return [
    rule.rule,
    `  raised ${sumText(rule.raised)}, acted on ${sumText(rule.actedOn)}, not begun ${sumText(rule.notBegun)}, quieter list ${sumText(rule.quiet)}`,
    ...(reasons ? [`  not about someone's safety: ${reasons}`] : []),
    `  phrase useful ${sumText(rule.useful)}, not useful ${sumText(rule.notUseful)}`,
    ...(bands ? [`  first step, in agreed hours: ${bands}`] : []),
    ...(took ? [`  time that the steps took, in agreed hours: ${took}`] : []),
    ...rule.review.map((why) => `  for review: ${review[why]}`),
    '',
  ];
}

const list = (sums: Record<string, Sum>) =>
  Object.entries(sums)
    .map(([key, sum]) => `${key} ${sumText(sum)}`)
    .join(', ');
