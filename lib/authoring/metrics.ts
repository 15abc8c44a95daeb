import { f1Of, per1000, type Share, shareOf } from './interval.ts';
import { type Answers, type ByLabel, postsIn, type Tally, topicOf } from './tally.ts';

/** From which response on a post counts as found: `raised` = now or today. */
export const levels = ['now', 'raised', 'review'] as const;
export type Level = (typeof levels)[number];

/** Shares with 95 % intervals. `per1000` is of all posts, `falseAlarmsPer1000` of those labelled as no distress. */
export type Metrics = {
  count: number;
  precision: Share;
  recall: Share;
  f1: Share;
  per1000: Share;
  falseAlarmsPer1000: Share;
};
type Named = { name: string; topic: string } & Record<Level, Metrics>;

export type Evaluation = {
  posts: number;
  labels: { positive: number; negative: number; unlabelled: number };
  confusion: ByLabel;
  total: Record<Level, Metrics>;
  topics: Named[];
  rules: Named[];
};

const found: Readonly<Record<Level, (answers: Answers) => number>> = {
  now: ({ now }) => now,
  raised: ({ now, today }) => now + today,
  review: ({ now, today, review }) => now + today + review,
};

/** What a tally says; rules that never matched are named too, from `ruleIds`. */
export function evaluate(tally: Tally, ruleIds: readonly string[]): Evaluation {
  const labels = {
    positive: postsIn(tally.total.positive),
    negative: postsIn(tally.total.negative),
    unlabelled: postsIn(tally.total.unlabelled),
  };
  const measure = (counts: ByLabel | undefined): Record<Level, Metrics> => ({
    now: measureAt('now', counts, labels),
    raised: measureAt('raised', counts, labels),
    review: measureAt('review', counts, labels),
  });
  const ids = [...new Set([...ruleIds, ...tally.rules.keys()])].sort();
  const topics = [...new Set(ids.map(topicOf))].sort();
  return {
    posts: labels.positive + labels.negative + labels.unlabelled,
    labels,
    confusion: tally.total,
    total: measure(tally.total),
    topics: topics.map((name) => ({ name, topic: name, ...measure(tally.topics.get(name)) })),
    rules: ids.map((name) => ({ name, topic: topicOf(name), ...measure(tally.rules.get(name)) })),
  };
}

function measureAt(level: Level, counts: ByLabel | undefined, labels: Evaluation['labels']): Metrics {
  const of = (kind: keyof ByLabel) => (counts ? found[level](counts[kind]) : 0);
  const [hits, falseAlarms, unlabelled] = [of('positive'), of('negative'), of('unlabelled')];
  const count = hits + falseAlarms + unlabelled;
  return {
    count,
    precision: shareOf(hits, hits + falseAlarms),
    recall: shareOf(hits, labels.positive),
    f1: f1Of(hits, falseAlarms, labels.positive - hits),
    per1000: per1000(count, labels.positive + labels.negative + labels.unlabelled),
    falseAlarmsPer1000: per1000(falseAlarms, labels.negative),
  };
}
