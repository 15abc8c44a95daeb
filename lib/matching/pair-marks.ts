import { shiftOf, slotOf } from '#lib/text/hash.ts';
import { edgeHash, tableSize } from './open-table.ts';

/** One bit a pair of numbers, among sixteen or more: a pair without its bit is none of these; of the others, few have one by chance. */
export function markPairs(pairs: Int32Array): Int32Array {
  const marks = new Int32Array(tableSize(pairs.length) / 8);
  for (let i = 0; i < pairs.length; i += 2) {
    const bit = bitOf(marks, pairs[i] as number, pairs[i + 1] as number);
    marks[bit >>> 5] = (marks[bit >>> 5] as number) | (1 << bit);
  }
  return marks;
}

export function isMarked(marks: Int32Array, a: number, b: number): boolean {
  const bit = bitOf(marks, a, b);
  // Shifts count modulo 32.
  return (((marks[bit >>> 5] as number) >>> bit) & 1) !== 0;
}

function bitOf(marks: Int32Array, a: number, b: number): number {
  return slotOf(edgeHash(a, b), shiftOf(marks.length) - 5);
}
