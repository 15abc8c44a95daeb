export const ends = 1 << 24;
export const leads = 1 << 25;
