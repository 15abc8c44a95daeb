import { kindAt, sizeAt } from './code-points.ts';
import type { FoldTable } from './fold-table.ts';
import * as kinds from './kinds.ts';

/** Signs read ahead inside a word before the next letter must come. */
const maxAhead = 8;

/** Whether a letter comes next, whatever decorates it. */
export function letterFollows(table: FoldTable, text: string, at: number): boolean {
  for (let i = at, end = at + maxAhead; i < end; i += sizeAt(text, i)) {
    const kind = kindAt(table, text, i);
    if (kind !== kinds.skip) return kind === kinds.letter;
  }
  return false;
}

/** "k*ll", "su**ide", "f***" (two or more at the end), "$uicide": a mask counts as a letter only beside letters. */
export function maskStandsInside(table: FoldTable, text: string, from: number, at: number): boolean {
  if (at === from) return text.charCodeAt(at) !== 42;
  let stars = 1;
  for (let back = at; stars < maxAhead && back > from && text.charCodeAt(back - 1) === 42; back--) stars++;
  for (let ahead = at + 1; ahead < at + maxAhead; ahead++) {
    const kind = kindAt(table, text, ahead);
    if (kind <= kinds.digit) return true;
    if (kind === kinds.mask) stars++;
    else if (kind !== kinds.skip) return text.charCodeAt(at) === 42 && stars > 1 && at - from <= 12;
  }
  return false;
}
