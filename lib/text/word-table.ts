import { slotOf } from './hash.ts';

/** Numbers a record holds: hash, entry, sight, the place of its anchors (`lib/matching/form-table.ts`). */
export const recordWidth = 4;

/** From the hash of a word to its record. `slots`: by hash to the number of a record, 0 = free; record 0 stands for a word that has none. */
export type WordTable = { slots: Uint16Array | Uint32Array; records: Int32Array; shift: number };

/** For texts whose words are only read, not looked up. */
export const noWords: WordTable = { slots: new Uint16Array(2), records: new Int32Array(recordWidth), shift: 31 };

/** The place of the record with this hash, 0 where there is none. */
export function findRecord(slots: WordTable['slots'], records: Int32Array, shift: number, hash: number): number {
  for (let slot = slotOf(hash, shift); ; slot = (slot + 1) & (slots.length - 1)) {
    const record = (slots[slot] as number) * recordWidth;
    if (record === 0 || records[record] === hash) return record;
  }
}
