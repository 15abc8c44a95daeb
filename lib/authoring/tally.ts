import { type Finding, type Response, responses } from '#lib/matching/finding.ts';

export type Answer = Finding['response'];
/** Posts by what was answered. */
export type Answers = Record<Answer, number>;
/** The same for posts labelled as distress, labelled as none, and without a label. */
export type ByLabel = { positive: Answers; negative: Answers; unlabelled: Answers };

/** Counts over a corpus, in no order: two tallies add up to the tally of both parts. */
export type Tally = { total: ByLabel; rules: Map<string, ByLabel>; topics: Map<string, ByLabel> };

const noAnswers = (): Answers => ({ now: 0, today: 0, review: 0, none: 0 });
const emptyByLabel = (): ByLabel => ({ positive: noAnswers(), negative: noAnswers(), unlabelled: noAnswers() });
export const emptyTally = (): Tally => ({ total: emptyByLabel(), rules: new Map(), topics: new Map() });

const kindOf = (label: boolean | null): keyof ByLabel => (label === null ? 'unlabelled' : label ? 'positive' : 'negative');

/** Counts one post: in all, and for each rule and topic by the soonest of its own matches; `none` of a rule follows from the rest. */
export function countPost(
  tally: Tally,
  { response, matches }: Pick<Finding, 'response' | 'matches'>,
  label: boolean | null,
): void {
  const kind = kindOf(label);
  tally.total[kind][response]++;
  if (matches.length === 0) return;
  for (const [key, map] of [
    ['rule', tally.rules],
    ['topic', tally.topics],
  ] as const) {
    const soonest = new Map<string, Response>();
    for (const match of matches) {
      const name = key === 'rule' ? match.rule : topicOf(match.rule);
      const before = soonest.get(name);
      if (before === undefined || responses.indexOf(match.response) < responses.indexOf(before))
        soonest.set(name, match.response);
    }
    for (const [name, answer] of soonest) {
      const counts = map.get(name) ?? emptyByLabel();
      counts[kind][answer]++;
      map.set(name, counts);
    }
  }
}

export function topicOf(rule: string): string {
  return rule.split('.')[1] ?? rule;
}

/** Adds the second tally to the first. */
export function addTally(to: Tally, more: Tally): void {
  addCounts(to.total, more.total);
  for (const key of ['rules', 'topics'] as const) {
    for (const [name, counts] of more[key]) {
      const sum = to[key].get(name) ?? emptyByLabel();
      addCounts(sum, counts);
      to[key].set(name, sum);
    }
  }
}

function addCounts(to: ByLabel, more: ByLabel): void {
  for (const kind of ['positive', 'negative', 'unlabelled'] as const)
    for (const answer of [...responses, 'none'] as const) to[kind][answer] += more[kind][answer];
}

export function postsIn(answers: Answers): number {
  return answers.now + answers.today + answers.review + answers.none;
}
