import { buildFoldTable } from './build-fold-table.ts';
import { entryOf, type FoldTable, foldedOf, kindShift } from './fold-table.ts';
import * as kinds from './kinds.ts';

let table: FoldTable | null = null;

/** The table for compiling and authoring; built at first use (about 0.1 s). A tab reads the one in its image instead. */
export function sharedFoldTable(): FoldTable {
  table ??= buildFoldTable();
  return table;
}

/** The whole text folded, for comparing; positions are not kept (tokens keep them). */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const entry = entryOf(sharedFoldTable(), codePoint);
    const kind = entry >>> kindShift;
    folded +=
      kind === kinds.skip ? '' : foldedOf(sharedFoldTable(), codePoint, entry) || (kind === kinds.quote ? '"' : character);
  }
  return folded;
}
