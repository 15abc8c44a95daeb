import { hashBase } from '#lib/text/hash.ts';
import type { Lexicon } from './lexicon.ts';
import { entryForm } from './program.ts';

export const maxJoined = 60;
const maxPiece = 24;
/** What every word costs beside its rareness: higher, and "a way" is always "away"; lower, and long words fall to pieces. */
const wordCost = 5;
/** The only words of one letter; no other letter is left over. */
const oneLetter = new Set(['a', 'i', 'u']);

/**
 * "wanttodie", "killmyself": the forms of the ruleset that the letters are best cut into; null unless every letter is used. Few words
 * and common ones are best: forms are numbered by how many phrases use them, so a word costs the logarithm of its number.
 */
export function cutJoined(joined: string, lexicon: Lexicon, isRead: (form: number) => boolean): number[] | null {
  const { length } = joined;
  if (length > maxJoined) return null;
  const costs = new Int32Array(length + 1).fill(-1);
  const ends = new Int32Array(length + 1);
  const forms = new Int32Array(length + 1);
  costs[length] = 0;
  // From the end: of two ways that cost the same, the one whose first words are longer.
  for (let from = length - 1; from >= 0; from--) {
    let hash = 0;
    for (let end = from + 1; end <= length && end <= from + maxPiece; end++) {
      hash = (Math.imul(hash, hashBase) + joined.charCodeAt(end - 1)) | 0;
      const behind = costs[end] as number;
      if (behind < 0) continue;
      const form = (lexicon.find(hash) & entryForm) - 1;
      if (form < 0) continue;
      const cost = behind + wordCost + 32 - Math.clz32(form + 1);
      if ((costs[from] as number) >= 0 && (costs[from] as number) < cost) continue;
      const piece = joined.slice(from, end);
      if ((end === from + 1 && !oneLetter.has(piece)) || !isRead(form) || !lexicon.isForm(form, piece)) continue;
      costs[from] = cost;
      ends[from] = end;
      forms[from] = form;
    }
  }
  if ((costs[0] as number) < 0) return null;
  const cut: number[] = [];
  for (let from = 0; from < length; from = ends[from] as number) cut.push(forms[from] as number);
  return cut;
}
