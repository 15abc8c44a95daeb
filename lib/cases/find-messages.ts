import type { Case } from './case.ts';
import { postIdIn } from './find-by-address.ts';

export type Show = 'all' | 'to-read' | 'begun' | 'overdue';
type Known = {
  /** Words by which a message may be found, by case id: kept in memory only, never shown. */
  words: ReadonlyMap<string, string>;
  /** Ids of the cases with a time that has passed. */
  overdue: ReadonlySet<string>;
};

/** The open messages that fit: every word of the query somewhere in what is known of them, or the post whose link was pasted. */
export function findMessages(cases: readonly Case[], query: string, show: Show, { words, overdue }: Known): Case[] {
  const postId = postIdIn(query);
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  return cases.filter((one) => {
    if (one.status === 'ended' && !overdue.has(one.id)) return false;
    if (show === 'to-read' && one.status !== 'to-read') return false;
    if (show === 'begun' && one.status !== 'open') return false;
    if (show === 'overdue' && !overdue.has(one.id)) return false;
    if (postId !== null) return one.postId === postId;
    const known = (words.get(one.id) ?? '').toLowerCase();
    return parts.every((part) => known.includes(part));
  });
}
