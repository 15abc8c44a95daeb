/** Bits of what stood between two tokens; the strongest edge stands above them. */

export const spaced = 1;
export const one = 2;
export const many = 4;
export const signs = 6;
export const glue = 8;
export const all = 15;
export const edgeShift = 4;
