import { per1000, shareOf, tellShare } from './interval.ts';
import type { SavedEvaluation } from './saved-evaluation.ts';

/** The saved figures by corpus, for a report: counts and rates with 95 % intervals. */
export function evaluationsTable(evaluations: readonly SavedEvaluation[]): string[][] {
  const header = ['corpus', 'measured', 'distress: raised/posts', 'recall', 'precision', 'other: raised/posts', 'in 1,000'];
  const rows = evaluations.map(({ corpus, date, positive, other }) => [
    corpus,
    date,
    `${positive.raised}/${positive.posts}`,
    tellShare(shareOf(positive.raised, positive.posts)),
    positive.posts === 0 ? '-' : tellShare(shareOf(positive.raised, positive.raised + other.raised)),
    `${other.raised}/${other.posts}`,
    tellShare(per1000(other.raised, other.posts)),
  ]);
  return [header, ...rows];
}
