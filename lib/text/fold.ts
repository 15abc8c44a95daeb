import { lookAlikes } from './look-alikes.ts';

/** Marks and format characters carry no word of their own: accents, joiners, variation selectors, soft hyphens, byte-order marks. */
const removed = /^[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]$/u;
const apostrophes = /^[’‘‛ʼʹ′`´ˈ＇]$/u;
const enclosed = /[\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/u;

const memo = new Map<number, string>();

/**
 * One code point as the matcher reads it: compatibility forms resolved, lower case, accents and invisible characters
 * gone (""), curly apostrophes straight, look-alike letters Latin. A lone surrogate comes back unchanged.
 */
export function foldCodePoint(codePoint: number): string {
  if (codePoint < 128) return codePoint === 96 ? "'" : String.fromCharCode(codePoint).toLowerCase();
  let folded = memo.get(codePoint);
  if (folded === undefined) {
    folded = foldRare(String.fromCodePoint(codePoint));
    if (memo.size < 4096) memo.set(codePoint, folded);
  }
  return folded;
}

function foldRare(character: string): string {
  if (removed.test(character)) return '';
  if (apostrophes.test(character)) return "'";
  // Squared and negative-circled Latin capitals have no compatibility mapping; three runs of 26 in A–Z order.
  if (enclosed.test(character)) return String.fromCharCode(97 + (((character.codePointAt(0) ?? 0) - 0x1f130) % 32));
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (removed.test(part)) continue;
    folded += apostrophes.test(part) ? "'" : (lookAlikes.get(part) ?? part);
  }
  return folded;
}

/** The whole text folded, for comparing; positions are not kept (tokens keep them). */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCodePoint(character.codePointAt(0) ?? 0);
  return folded;
}
