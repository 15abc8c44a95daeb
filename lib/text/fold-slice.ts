import { entryOf, type FoldTable, foldedOf } from './fold-table.ts';

/** A word's characters as the scanner hashed them: folded, without "#" and whatever only decorates. */
export function foldSlice(text: string, from: number, to: number, table: FoldTable): string {
  let form = '';
  for (let at = from; at < to; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    // Small letters, most of all that is folded, are what they are.
    if (codePoint >= 97 && codePoint <= 122) {
      form += text[at];
      continue;
    }
    form += foldedOf(table, codePoint, entryOf(table, codePoint));
    if (codePoint > 0xffff) at++;
  }
  return form;
}
