import { entryOf, type FoldTable, kindShift } from './fold-table.ts';
import * as kinds from './kinds.ts';

/** How the character at `at` is read (`fold-table.ts`); behind the end of the text stands a blank. */
export function entryAt(table: FoldTable, text: string, at: number): number {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? kinds.space << kindShift : entryOf(table, codePoint);
}

export function kindAt(table: FoldTable, text: string, at: number): number {
  return entryAt(table, text, at) >>> kindShift;
}

/** The code units of the character at `at`. */
export function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0;
}
