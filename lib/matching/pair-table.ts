import { shiftOf, slotOf } from '#lib/text/hash.ts';
import { tableSize } from './open-table.ts';

/** A table from two numbers to a third, open-addressed: triples; the third of a free one is 0. */
export function makePairTable(count: number): Int32Array {
  return new Int32Array(tableSize(count) * 3);
}

/** What stands under these two numbers; 0 = nothing. */
export function look(table: Int32Array, a: number, b: number): number {
  const last = table.length / 3 - 1;
  for (let slot = firstSlot(a, b, last); ; slot = (slot + 1) & last) {
    const value = table[slot * 3 + 2] as number;
    if (value === 0 || (table[slot * 3] === a && table[slot * 3 + 1] === b)) return value;
  }
}

/** Lays down a value, not 0, under two numbers that have none yet. */
export function put(table: Int32Array, a: number, b: number, value: number): void {
  const last = table.length / 3 - 1;
  let slot = firstSlot(a, b, last);
  while (table[slot * 3 + 2] !== 0) slot = (slot + 1) & last;
  table[slot * 3] = a;
  table[slot * 3 + 1] = b;
  table[slot * 3 + 2] = value;
}

function firstSlot(a: number, b: number, last: number): number {
  return slotOf((Math.imul(a, 0x2545f491) + b) | 0, shiftOf(last + 1));
}
