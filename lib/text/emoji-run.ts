import { kindAt } from './code-points.ts';
import type { FoldTable } from './fold-table.ts';
import * as kinds from './kinds.ts';

/** Where the emoji that begins at `from` ends, with its skin, its flag's letters and whatever is joined to it. */
export function endOfEmoji(table: FoldTable, text: string, from: number): number {
  let at = from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
  while (at < text.length) {
    const codePoint = text.codePointAt(at) ?? 0;
    const selector = codePoint === 0xfe0f || codePoint === 0xfe0e || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff);
    const tag = codePoint >= 0xe0020 && codePoint <= 0xe007f;
    const afterJoiner = text.charCodeAt(at - 1) === 0x200d && kindAt(table, text, at) === kinds.emoji;
    if (codePoint !== 0x200d && !selector && !tag && !afterJoiner) break;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return at;
}
