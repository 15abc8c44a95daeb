/** A polynomial over folded characters: the hash of two words joined, or of one without a letter, follows from its parts. */
export const hashBase = 0x2c9277b5;

export function hashOf(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = (Math.imul(hash, hashBase) + folded.charCodeAt(i)) | 0;
  return hash;
}

/** Spreads a polynomial hash over a table of `mask + 1` slots; neighbours in the text must not become neighbours in the table. */
export function slotOf(hash: number, mask: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & mask;
}
