/** What one character is to the scanner. Letters and digits come first: `kind <= kinds.digit` means "part of a word". */

export const letter = 0;
export const digit = 1;
/** Accents, joiners, variation selectors, soft hyphens: nothing of their own. */
export const skip = 2;
export const apostrophe = 3;
/** Stands for a letter inside a word: * and $. */
export const mask = 4;
export const at = 5;
export const emoji = 6;
export const space = 7;
export const line = 8;
export const comma = 9;
export const slash = 10;
export const period = 11;
export const ellipsis = 12;
export const sentence = 13;
export const clause = 14;
export const hyphen = 15;
export const quote = 16;
export const openQuote = 17;
export const closeQuote = 18;
export const hash = 19;
/** Joins the parts of a word: _ and the middle dot. */
export const joiner = 20;
export const other = 21;
