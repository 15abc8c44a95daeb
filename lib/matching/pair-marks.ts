import { shiftOf, slotOf } from '#lib/text/hash.ts';
import { edgeHash, tableSize } from './open-table.ts';

/** One mark a pair of numbers, among sixteen places or more: a pair without its mark is none of these; of the others, few have one by chance. */
export function markPairs(pairs: Int32Array): Uint8Array {
  const marks = new Uint8Array(tableSize(pairs.length) * 4);
  for (let i = 0; i < pairs.length; i += 2) marks[placeOf(marks, pairs[i] as number, pairs[i + 1] as number)] = 1;
  return marks;
}

export function placeOf(marks: Uint8Array, a: number, b: number): number {
  return slotOf(edgeHash(a, b), shiftOf(marks.length));
}
