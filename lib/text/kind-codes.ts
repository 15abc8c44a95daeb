export const word = 0;
export const emoji = 1;
export const handle = 2;
export const link = 3;
export const part = 4;
