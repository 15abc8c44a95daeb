/** Bits of `pathThird`, below the label: it stands behind the anchor, not before it; another way through a phrase with the same anchor follows. */
export const behind = 1;
export const same = 2;
export const labelShift = 2;
