import { type FoldTable, valueMask } from './fold-table.ts';
import { hashBase } from './hash.ts';

/** The hash of a word with one more character: `entry` says how that at `at` is read. */
export function hashEntry(table: FoldTable, text: string, hash: number, entry: number, at: number): number {
  const value = entry & valueMask;
  if (value > 0 && value < 128) return (Math.imul(hash, hashBase) + value) | 0;
  const several = value === 0 ? '' : (table.strings[value - 128] as string);
  if (several === '') {
    const codePoint = text.codePointAt(at) ?? 0;
    return codePoint > 0xffff ? extend(hash, String.fromCodePoint(codePoint)) : (Math.imul(hash, hashBase) + codePoint) | 0;
  }
  return extend(hash, several);
}

export function extend(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, hashBase) + text.charCodeAt(i)) | 0;
  return hash;
}
