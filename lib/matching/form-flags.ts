/**
 * What a form is, beside its labels: bits 0 and 1 say that an entry of several words, or a filler, begins with it; `inList`: it is an entry, or a cue,
 * by itself; `alone`: it may be a whole phrase; `cue`: a wording of a cue begins with it.
 */

export const begins = 3;
export const inList = 1 << 2;
export const expansion = 1 << 6;
export const ambiguous = 1 << 7;
export const filler = 1 << 8;
export const negator = 1 << 9;
export const alone = 1 << 10;
export const cue = 1 << 11;
