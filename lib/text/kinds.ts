/** What one character is to the scanner. Letters and digits come first: `kind <= kinds.digit` means "part of a word". */
export const kinds = {
  letter: 0,
  digit: 1,
  /** Accents, joiners, variation selectors, soft hyphens: nothing of their own. */
  skip: 2,
  apostrophe: 3,
  /** Stands for a letter inside a word: * and $. */
  mask: 4,
  at: 5,
  emoji: 6,
  space: 7,
  line: 8,
  comma: 9,
  slash: 10,
  period: 11,
  ellipsis: 12,
  sentence: 13,
  clause: 14,
  hyphen: 15,
  quote: 16,
  openQuote: 17,
  closeQuote: 18,
  hash: 19,
  /** Joins the parts of a word: _ and the middle dot. */
  joiner: 20,
  other: 21,
} as const;

const ascii: Readonly<Record<string, number>> = {
  "'": kinds.apostrophe,
  '`': kinds.apostrophe,
  '*': kinds.mask,
  $: kinds.mask,
  '@': kinds.at,
  '\n': kinds.line,
  '\r': kinds.line,
  ',': kinds.comma,
  '(': kinds.comma,
  ')': kinds.comma,
  '/': kinds.slash,
  '.': kinds.period,
  '!': kinds.sentence,
  '?': kinds.sentence,
  ';': kinds.clause,
  ':': kinds.clause,
  '|': kinds.clause,
  '-': kinds.hyphen,
  '"': kinds.quote,
  '#': kinds.hash,
  _: kinds.joiner,
};

const more: Readonly<Record<string, number>> = {
  '…': kinds.ellipsis,
  '—': kinds.clause,
  '–': kinds.clause,
  '•': kinds.clause,
  '‐': kinds.hyphen,
  '‑': kinds.hyphen,
  '−': kinds.hyphen,
  '“': kinds.openQuote,
  '«': kinds.openQuote,
  '”': kinds.closeQuote,
  '»': kinds.closeQuote,
  '„': kinds.quote,
  '·': kinds.joiner,
  '・': kinds.joiner,
  '‧': kinds.joiner,
  '∙': kinds.joiner,
  '。': kinds.sentence,
  '¿': kinds.sentence,
  '\u0085': kinds.line,
  '\u2028': kinds.line,
  '\u2029': kinds.line,
};

/** Expects one character after folding. */
export function kindOf(character: string): number {
  const listed = ascii[character] ?? more[character];
  if (listed !== undefined) return listed;
  if (/^\p{L}/u.test(character)) return kinds.letter;
  if (/^\p{N}/u.test(character)) return kinds.digit;
  if (/^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(character)) return kinds.emoji;
  if (/^\s/u.test(character)) return kinds.space;
  return kinds.other;
}
