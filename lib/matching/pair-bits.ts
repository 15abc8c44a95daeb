import { shiftOf, slotOf } from '#lib/text/hash.ts';
import { edgeHash, tableSize } from './open-table.ts';

/** One bit a pair of numbers, among sixteen or more: a pair without its bit is none of these; of the others, few have one by chance. */
export function makePairBits(pairs: Int32Array): Int32Array {
  const bits = new Int32Array(tableSize(pairs.length >> 3));
  for (let i = 0; i < pairs.length; i += 2) {
    const hash = edgeHash(pairs[i] as number, pairs[i + 1] as number);
    const at = placeOf(bits, hash);
    bits[at] = (bits[at] as number) | (1 << hash);
  }
  return bits;
}

/** Shifts count modulo 32. */
export function mayHold(bits: Int32Array, a: number, b: number): boolean {
  const hash = edgeHash(a, b);
  return (((bits[placeOf(bits, hash)] as number) >>> hash) & 1) !== 0;
}

function placeOf(bits: Int32Array, hash: number): number {
  return slotOf(hash, shiftOf(bits.length));
}
