import { entryAt, sizeAt } from './code-points.ts';
import { type FoldTable, kindShift } from './fold-table.ts';
import { hashEntry } from './hash-entry.ts';
import * as kinds from './kinds.ts';
import { flags } from './raw-tokens.ts';

/** One piece of a hashtag, from `at` on: its hash, where it ends, and its flags. "#WantToDie" has three, "#wanttodie" one. */
export function readPiece(table: FoldTable, text: string, from: number): { hash: number; to: number; seen: number } {
  let at = from;
  let hash = 0;
  let before = '';
  let seen: number = flags.joined;
  while (at < text.length) {
    const entry = entryAt(table, text, at);
    const kind = entry >>> kindShift;
    if (kind > kinds.skip) break;
    const size = sizeAt(text, at);
    if (kind !== kinds.skip) {
      const shape = kind === kinds.digit ? '0' : isUpper(text, at) ? 'A' : 'a';
      if (before !== '' && breaksBetween(before, shape, text, at + size)) break;
      if (shape === '0') seen |= flags.hasDigit | flags.onlyDigits;
      before = shape;
      hash = hashEntry(table, text, hash, entry, at);
    }
    at += size;
  }
  return { hash, to: at, seen };
}

/** "wantToDie", "NHSWorker" (the last capital before a small letter begins the next word), "Worker2024". */
function breaksBetween(before: string, shape: string, text: string, next: number): boolean {
  if (before === 'a' && shape === 'A') return true;
  if ((before === '0') !== (shape === '0')) return true;
  return before === 'A' && shape === 'A' && isLower(text, next);
}

function isUpper(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return character.toLowerCase() !== character;
}

function isLower(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return character.toUpperCase() !== character;
}
