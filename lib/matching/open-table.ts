/** Slots for `count` entries at no more than half full; a power of two. */
export function tableSize(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}

export function edgeHash(node: number, label: number): number {
  return (Math.imul(node, 0x2545f491) + label) | 0;
}
