/** What one folded character is to the tokeniser. `mask` stands for a letter only inside a word ("k*ll", "$uicide"). */
export type CharacterClass = 'letter' | 'digit' | 'apostrophe' | 'mask' | 'emoji' | 'space' | 'line' | 'other';

const letter = /^\p{L}$/u;
const digit = /^\p{N}$/u;
const emoji = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u;
const space = /^\s$/u;

/** Expects one folded character (from `foldCodePoint`), possibly more than one letter: the first decides. */
export function classify(folded: string): CharacterClass {
  const unit = folded.charCodeAt(0);
  if (unit < 128) return classifyAscii(unit);
  const first = String.fromCodePoint(folded.codePointAt(0) ?? 0);
  if (letter.test(first)) return 'letter';
  if (digit.test(first)) return 'digit';
  if (emoji.test(first)) return 'emoji';
  if (first === '\u2028' || first === '\u2029' || first === '\u0085') return 'line';
  if (space.test(first)) return 'space';
  return 'other';
}

function classifyAscii(unit: number): CharacterClass {
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return 'letter';
  if (unit >= 48 && unit <= 57) return 'digit';
  if (unit === 39) return 'apostrophe';
  if (unit === 42 || unit === 36 || unit === 64) return 'mask'; // * $ @
  if (unit === 10 || unit === 13) return 'line';
  if (unit === 32 || unit === 9 || unit === 11 || unit === 12) return 'space';
  return 'other';
}

export function isWordClass(kind: CharacterClass): boolean {
  return kind === 'letter' || kind === 'digit';
}
