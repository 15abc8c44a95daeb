/** How strongly a token is parted from the one before it; larger is stronger. */

export const none = 0;
export const comma = 1;
export const pause = 2;
export const line = 3;
export const clause = 4;
export const sentence = 5;
