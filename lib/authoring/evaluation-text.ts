import type { Share } from './interval.ts';
import { type Evaluation, type Level, levels, type Metrics, type Named } from './metrics.ts';

const levelNames: Readonly<Record<Level, string>> = { now: 'now', raised: 'now or today', review: 'now, today or review' };

/** A readable report of an evaluation, for a terminal. It holds no word of the corpus. */
export function tellEvaluation(evaluation: Evaluation): string {
  const { posts, labels, confusion, total, topics, rules } = evaluation;
  return [
    `${posts} posts: ${labels.positive} labelled as distress, ${labels.negative} as none, ${labels.unlabelled} without a label`,
    '',
    'answer                now    today   review     none',
    ...(['positive', 'negative', 'unlabelled'] as const).map((kind) => {
      const cells = (['now', 'today', 'review', 'none'] as const).map((answer) => String(confusion[kind][answer]).padStart(9));
      return `${{ positive: 'distress', negative: 'no distress', unlabelled: 'no label' }[kind].padEnd(16)}${cells.join('')}`;
    }),
    '',
    ...levels.map((level) => `${levelNames[level].padEnd(22)}${tellMetrics(total[level])}`),
    '',
    'By topic (now or today)',
    ...topics.map((topic) => tellNamed(topic)),
    '',
    'By rule (now or today)',
    ...rules.map((rule) => tellNamed(rule)),
    '',
    'Intervals are 95 % (Wilson). Labels of a corpus are one reading among several; text that the authors of the rules have not seen is the honest test.',
  ].join('\n');
}

function tellNamed({ name, raised }: Named): string {
  return `${name.padEnd(46)}${tellMetrics(raised)}`;
}

function tellMetrics({ count, precision, recall, f1, flagged }: Metrics): string {
  return `${String(count).padStart(7)} posts, ${tell(flagged, 1000)} per 1,000; precision ${tell(precision)}, recall ${tell(recall)}, F1 ${tell(f1)}`;
}

function tell({ value, low, high }: Share, times = 1): string {
  if (value === null || low === null || high === null) return '-';
  const show = (share: number) => (share * times).toFixed(2);
  return `${show(value)} (${show(low)}-${show(high)})`;
}
