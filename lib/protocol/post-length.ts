/** What X allows in one post for an account that does not pay. */
export const longestPost = 280;

/** An address counts as much as the short one that X puts in its place. */
const addressLength = 23;
const address = /\bhttps?:\/\/\S+/gi;
/** Letters of most alphabets and common punctuation count once; all else (CJK, for example) twice. Ranges as X publishes them. */
const single = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/u;

/** How long a text is as X counts it: NFC, an emoji of any make-up twice, an address 23. */
export function postLength(text: string): number {
  const addresses = text.match(address)?.length ?? 0;
  let length = addresses * addressLength;
  for (const { segment } of new Intl.Segmenter('en').segment(text.replace(address, '').normalize('NFC'))) {
    length += emoji.test(segment) ? 2 : [...segment].reduce((sum, one) => sum + weightOf(one), 0);
  }
  return length;
}

function weightOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return single.some(([from, to]) => from <= code && code <= to) ? 1 : 2;
}
