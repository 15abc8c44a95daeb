import * as kinds from './kinds.ts';

/**
 * How every code point is read, in 256-entry pages. An entry is `kind << 11 | value`; the value is the folded ASCII
 * character, 0 for "stands for itself", or 128 + n for the n-th of `strings` (a character that folds to several).
 */
export type FoldTable = { pageOf: Uint8Array; pages: Uint16Array; strings: readonly string[] };

export const kindShift = 11;
export const valueMask = (1 << kindShift) - 1;
const beyond = kinds.other << kindShift;

/** Page 0 is Latin-1 and stands first, so that `pages[unit]` serves every unit below 256. */
export function entryOf(table: FoldTable, codePoint: number): number {
  const page = table.pageOf[codePoint >>> 8];
  return page === undefined ? beyond : (table.pages[(page << 8) | (codePoint & 255)] as number);
}

/** The characters of a letter, digit, apostrophe or mask as words are compared; "" for what only joins or decorates. */
export function foldedOf(table: FoldTable, codePoint: number, entry: number): string {
  const kind = entry >>> kindShift;
  if (kind > kinds.at || kind === kinds.skip) return '';
  const value = entry & valueMask;
  if (value === 0) return String.fromCodePoint(codePoint);
  return value < 128 ? String.fromCharCode(value) : (table.strings[value - 128] as string);
}
