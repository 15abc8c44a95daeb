import { slotOf } from '#lib/text/hash.ts';

/** Slots for `count` entries at no more than half full; a power of two. */
export function tableSize(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}

export function edgeHash(node: number, label: number): number {
  return (Math.imul(node, 0x9e3779b1) ^ Math.imul(label + 1, 0x27d4eb2f)) | 0;
}

/** Entries of one table: form + 1 in the low 20 bits, part of the hash above it. */
export const formBits = 20;
export const formMask = (1 << formBits) - 1;

export function checkOf(hash: number): number {
  return (hash >>> formBits) << formBits;
}

/** Puts `values` where `hashes` say; the first free slot onwards. */
export function fillTable(
  hashes: number[],
  width: number,
  put: (table: Int32Array, slot: number, entry: number) => void,
): Int32Array {
  const size = tableSize(hashes.length);
  const table = new Int32Array(size * width);
  hashes.forEach((hash, entry) => {
    let slot = slotOf(hash, size - 1);
    while (table[slot * width + width - 1] !== 0) slot = (slot + 1) & (size - 1);
    put(table, slot * width, entry);
  });
  return table;
}
