import type { Candidate, Miner } from './mine.ts';
import { asText } from './text-table.ts';

/** Candidates for a terminal. None has more than five words or fewer posts than were asked for: no post can be told from it. */
export function tellCandidates(candidates: readonly Candidate[], { distress, other, ordinary }: Miner['posts']): string {
  const count = (posts: number) => posts.toLocaleString('en-GB');
  if (distress === 0 || other === 0)
    return `Posts: ${count(distress)} labelled as distress and ${count(other)} as none: both kinds are needed to compare.`;
  const isOrdinary = ordinary > 0;
  return [
    `Posts: ${count(distress)} labelled as distress, ${count(other)} as none${isOrdinary ? `, ${count(ordinary)} ordinary` : ''}; copies of a post count once.`,
    candidates.length === 0
      ? 'No phrase stands in enough posts of distress, and more often there than in the others.'
      : asText([
          ['phrase', 'distress', 'of them raised', 'others', ...(isOrdinary ? ['ordinary in 1,000'] : []), 'log-odds', 'near'],
          ...candidates.map((candidate) => [
            candidate.phrase,
            count(candidate.distress),
            count(candidate.raised),
            count(candidate.other),
            ...(isOrdinary ? [(candidate.ordinaryPer1000 ?? 0).toFixed(2)] : []),
            `${candidate.logOdds.value.toFixed(2)} (${candidate.logOdds.low.toFixed(2)}-${candidate.logOdds.high.toFixed(2)})`,
            tellNear(candidate),
          ]),
        ]),
    'These are words that many posts share, not rules: decide by meaning, write the phrase yourself, and test it in both directions.',
  ].join('\n\n');
}

function tellNear({ near }: Candidate): string {
  if (!near) return '';
  const what = near.likeness === 1 ? 'found by' : `${Math.round(near.likeness * 100)} % like`;
  return `${what} "${near.phrase}" in ${near.rule}`;
}
