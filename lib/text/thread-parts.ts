import { hashOf } from './hash.ts';
import { edgeIn, flags, kindCodes, kindIn, type RawTokens } from './raw-tokens.ts';
import { edges } from './token.ts';

const names = new Set(['part', 'pt'].map(hashOf));
const signs = '.):/]';
/** So near to a number its line begins; all the same when a text is nothing but numbers. */
const reach = 8;

/**
 * "2." or "(2)" at the beginning of a line and "part 2:" are the numbers of posts in their thread, as "2/3" is anywhere: one token of
 * the kind `part`, which a phrase may go on behind. To be called once a text with a number in it was scanned.
 */
export function markParts(out: RawTokens, text: string): void {
  let count = 0;
  for (let i = 0; i < out.length; i++) {
    const info = out.info[i] as number;
    const [from, to] = [out.from[i] as number, out.to[i] as number];
    const isNumber = kindIn(info) === kindCodes.word && (info & flags.onlyDigits) !== 0 && to - from <= 2;
    let first = count;
    if (isNumber || kindIn(info) === kindCodes.part) {
      const before = count - 1;
      const isNamed =
        before >= 0 &&
        kindIn(out.info[before] as number) === kindCodes.word &&
        names.has(out.hash[before] as number) &&
        beginsLine(text, out.from[before] as number) &&
        text.slice(out.to[before], from).replace('.', '').trim() === '';
      if (isNamed) first = before;
      const ends = isSigned(text, to);
      if (isNamed || (isNumber && ends && beginsLine(text, from))) {
        const opening = out.info[isNamed ? before : i] as number;
        out.info[i] = kindCodes.part | (Math.max(edgeIn(opening), edges.line) << 3) | (opening & flags.quoted);
        if (isNamed) out.from[i] = out.from[before] as number;
        if (ends && i + 1 < out.length && text.slice(to + 1, out.from[i + 1]).trim() === '') {
          const next = out.info[i + 1] as number;
          out.info[i + 1] = (next & ~(flags.near | flags.glued | (7 << 3))) | (edges.line << 3);
        }
      }
    }
    out.copy(i, first);
    count = first + 1;
  }
  out.length = count;
}

/** A sign that ends a number, and behind it a blank or nothing. */
function isSigned(text: string, at: number): boolean {
  const sign = text.slice(at, at + 2).trim();
  return sign.length === 1 && signs.includes(sign);
}

function beginsLine(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - reach), from);
  const line = before.lastIndexOf('\n') + 1;
  return (line > 0 || from < reach) && '(['.includes(before.slice(line).trim());
}
