/** Bits of `info`. Bits 0–2 the kind, 3–5 the edge before it. */

/** Touches the token before with only a hyphen, dot, slash or joiner between ("un-alive"). */
export const glued = 1 << 6;
export const quoted = 1 << 7;
/** A piece of a hashtag: maybe several words run together. */
export const joined = 1 << 8;
/** Exactly one sign, and no white space, stands between this token and the one before. */
export const near = 1 << 9;
export const hasDigit = 1 << 10;
export const onlyDigits = 1 << 11;
export const hasMask = 1 << 12;
export const hasApostrophe = 1 << 13;
