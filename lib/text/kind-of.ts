import * as kinds from './kinds.ts';

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
