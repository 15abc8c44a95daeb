/** A polynomial over folded characters: the hash of two words joined, or of one without a letter, follows from its parts. */
export const hashBase = 0x2c9277b5;

export function hashOf(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = (Math.imul(hash, hashBase) + folded.charCodeAt(i)) | 0;
  return hash;
}

/** The slot of a hash among `2 ** (32 - shift)`: the high bits of a product, so that neighbours do not stay neighbours. */
export function slotOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

export function shiftOf(slots: number): number {
  return Math.clz32(slots) + 1;
}
