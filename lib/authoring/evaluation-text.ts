import { tellShare } from './interval.ts';
import { type Evaluation, type Level, levels, type Metrics } from './metrics.ts';
import { asText } from './text-table.ts';

const levelNames: Readonly<Record<Level, string>> = { now: 'now', raised: 'now or today', review: 'now, today or review' };
const answers = ['now', 'today', 'review', 'none'] as const;
const labelNames = { positive: 'distress', negative: 'no distress', unlabelled: 'no label' } as const;
const kinds = ['positive', 'negative', 'unlabelled'] as const;

/** A readable report of an evaluation, for a terminal. It holds no word of the corpus. */
export function tellEvaluation({ posts, labels, confusion, total, topics, rules }: Evaluation): string {
  const isLabelled = labels.positive > 0;
  const rates = ['per 1,000', ...(isLabelled ? ['precision', 'recall', 'F1'] : [])];
  const tellRates = ({ per1000, precision, recall, f1 }: Metrics) =>
    [per1000, ...(isLabelled ? [precision, recall, f1] : [])].map(tellShare);
  const named = (heading: string, rows: Evaluation['rules']) =>
    asText([
      [heading, 'found', 'raised', ...rates],
      ...rows.map(({ name, review, raised }) => [name, number(review.count), number(raised.count), ...tellRates(raised)]),
    ]);
  const silent = rules.filter(({ review }) => review.count === 0).map(({ name }) => name);
  return [
    `${number(posts)} ${posts === 1 ? 'post' : 'posts'}: ${number(labels.positive)} labelled as distress, ${number(labels.negative)} as none, ${number(labels.unlabelled)} without a label`,
    asText([
      ['label', ...answers],
      ...kinds.map((kind) => [labelNames[kind], ...answers.map((answer) => number(confusion[kind][answer]))]),
    ]),
    asText([
      ['answer', 'posts', ...rates],
      ...levels.map((level) => [levelNames[level], number(total[level].count), ...tellRates(total[level])]),
    ]),
    'Below, "found" is any answer but none, and the rates are of what was raised (now or today).',
    named('topic', topics),
    named(
      'rule',
      rules.filter(({ review }) => review.count > 0),
    ),
    ...(silent.length > 0 ? [`Found nothing here: ${silent.join(', ')}`] : []),
    'Intervals are 95 % (Wilson). Labels of a corpus are one reading among several; text that the authors of the rules have not seen is the honest test.',
  ].join('\n\n');
}

const number = (count: number) => count.toLocaleString('en-GB');
