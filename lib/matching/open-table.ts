/** Slots for `count` entries at no more than half full; a power of two. */
export function tableSize(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}

export function edgeHash(node: number, label: number): number {
  return (Math.imul(node, 0x2545f491) + label) | 0;
}

/** Part of the hash, kept above the form in one entry. Low bits: the slot is made of the high ones. */
export function checkOf(hash: number): number {
  return (hash & 0xfff) << 20;
}
