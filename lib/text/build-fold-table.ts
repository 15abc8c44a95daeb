import { type FoldTable, kindShift } from './fold-table.ts';
import { kindOf } from './kind-of.ts';
import * as kinds from './kinds.ts';
import { lookAlikes } from './look-alikes.ts';

/** Marks and format characters, and the fillers that look like nothing. */
const removed =
  /^[[\p{M}&&[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Common}]]\p{Cf}\u115f\u1160\u17b4\u17b5\u3164\uffa0]$/v;
const otherScript =
  /^[[\p{L}\p{M}\p{N}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]]$/v;
const apostrophes = /^[`’‘‛ʼʹ′´ˈ＇ʻ]$/u;
const ligatures: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
]);
const joiners = new Set(['\u00b7', '\u30fb', '\u2027', '\u2219']);
const maxStrings = 1900;

/** Above these, code points stand for themselves: no letter there passes for a Latin one. */
const astral: readonly [from: number, to: number][] = [
  [0x1d400, 0x1d7ff],
  [0x1f000, 0x1fbff],
  [0xe0000, 0xe01ff],
];

/** Made when a ruleset is compiled and carried in its image: every tab reads text as its rules were read, whatever its browser's Unicode. */
export function buildFoldTable(): FoldTable {
  const strings: string[] = [];
  const pages: Uint16Array[] = [];
  const pageOf = new Uint8Array(0x1100);
  const numbers = new Map<string, number>();
  const addPage = (entries: Uint16Array): number => {
    const content = String.fromCharCode(...entries);
    const same = numbers.get(content);
    if (same !== undefined) return same;
    if (pages.length > 255) throw new Error('fold table: more than 256 different pages; widen pageOf');
    numbers.set(content, pages.length);
    return pages.push(entries) - 1;
  };
  const plain = new Uint16Array(256);
  for (let page = 0; page < pageOf.length; page++) {
    const first = page << 8;
    const known = first <= 0xffff || astral.some(([from, to]) => first >= (from & ~255) && first <= to);
    pageOf[page] = addPage(known ? plain.map((_, low) => entryFor(first | low)) : plain);
  }
  // The scanner's quick path takes whatever is below 128 for a letter with a value.
  if (pages[0]?.includes(0)) throw new Error('fold table: a Latin-1 letter without an ASCII value');
  const flat = new Uint16Array(pages.length << 8);
  pages.forEach((entries, i) => {
    flat.set(entries, i << 8);
  });
  return { pageOf, pages: flat, strings };

  function entryFor(codePoint: number): number {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) return kinds.other << kindShift;
    const folded = foldCharacter(String.fromCodePoint(codePoint));
    if (folded === '') return kinds.skip << kindShift;
    const kind = kindOf(folded) << kindShift;
    if (folded.length === 1 && folded.charCodeAt(0) < 128) return kind | folded.charCodeAt(0);
    if (!isPlain(folded)) return kind;
    let known = strings.indexOf(folded);
    if (known < 0) known = strings.push(folded) - 1;
    if (known >= maxStrings) throw new Error('fold table: too many characters that fold to several');
    return kind | (128 + known);
  }
}

/** Compatibility forms resolved, lower case, accents and invisible characters gone, curly apostrophes straight, look-alikes Latin. */
function foldCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 128) return character === '`' ? "'" : character.toLowerCase();
  const look = lookAlikes.get(character);
  if (look) return look;
  if (removed.test(character)) return '';
  if (apostrophes.test(character)) return "'";
  if (joiners.has(character)) return character;
  const ligature = ligatures.get(character);
  if (ligature) return ligature;
  // Scripts that fold to no Latin letter; their decompositions and marks would only fill the table.
  if (codePoint > 0x58f && codePoint < 0xff00 && otherScript.test(character)) return 'は';
  // Squared and negative-circled Latin capitals have no compatibility mapping; three runs of 26 in A–Z order.
  if (codePoint >= 0x1f130 && codePoint <= 0x1f189 && (codePoint - 0x1f130) % 32 < 26)
    return String.fromCharCode(97 + ((codePoint - 0x1f130) % 32));
  if (/^\p{Extended_Pictographic}$/u.test(character)) return character;
  let folded = '';
  for (const part of character.normalize('NFKD')) {
    for (const piece of lookAlikes.get(part) ?? part.toLowerCase().normalize('NFKD')) {
      if (!removed.test(piece)) folded += apostrophes.test(piece) ? "'" : (lookAlikes.get(piece) ?? piece);
    }
  }
  // Brackets and stops of enclosed forms ("⒜", "⒈") belong to the drawing.
  return folded.length > 1 ? folded.replace(/[^\p{L}\p{N}']/gu, '') || folded : folded;
}

function isPlain(folded: string): boolean {
  for (let i = 0; i < folded.length; i++) if (folded.charCodeAt(i) > 127) return false;
  return true;
}
