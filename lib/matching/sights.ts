/**
 * What the first look at a word needs, in one number: its class (`word-classes.ts`) in the low bits; `odd`: a phrase may step over it;
 * `alone`: it may be a whole phrase, or what it may be is not known; `opens`: an entry of several words may begin with it; `wall`:
 * something before it or it may be a wall.
 */

export const classBits = 0xffff;
export const odd = 1 << 16;
export const alone = 1 << 17;
export const opens = 1 << 18;
export const wall = 1 << 19;
