import { shiftOf, slotOf } from '#lib/text/hash.ts';
import { tableSize } from './open-table.ts';

/** A table from two numbers to a third, open-addressed: rows of four, so that none lies across two lines of the cache; the third of a free one is 0. */
export function makePairTable(count: number): Int32Array {
  return new Int32Array(tableSize(count) * 4);
}

/** What stands under these two numbers; 0 = nothing. */
export function look(table: Int32Array, a: number, b: number): number {
  for (let at = firstRow(table, a, b); ; at = (at + 4) & (table.length - 1)) {
    const value = table[at + 2] as number;
    if (value === 0 || (table[at] === a && table[at + 1] === b)) return value;
  }
}

/** Lays down a value, not 0, under two numbers that have none yet. */
export function put(table: Int32Array, a: number, b: number, value: number): void {
  let at = firstRow(table, a, b);
  while (table[at + 2] !== 0) at = (at + 4) & (table.length - 1);
  table[at] = a;
  table[at + 1] = b;
  table[at + 2] = value;
}

function firstRow(table: Int32Array, a: number, b: number): number {
  return slotOf((Math.imul(a, 0x2545f491) + b) | 0, shiftOf(table.length)) & -4;
}
