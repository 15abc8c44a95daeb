import { shiftOf, slotOf } from '#lib/text/hash.ts';
import type { Packed } from './image-format.ts';
import { edgeHash, tableSize } from './open-table.ts';
import { edgeFlags, roots } from './program.ts';

/** What follows from the sections of an image and is quicker made than read. */
export type Derived = {
  /** Edges of lists, fillers and cues: triples of node, label and where it leads (`program.ts`); 0 = free. */
  edgeTable: Int32Array;
  /** For each node of these, which labels modulo 32 lead on. */
  nodeMask: Int32Array;
  /** Triples of the two labels of an anchor and the first way through a phrase that has it, + 1 (0 = free). */
  anchorTable: Int32Array;
  /** For each label, which labels modulo 32 follow it in an anchor. */
  anchorMask: Int32Array;
};

export function deriveTables(packed: Packed): Derived {
  const { nodeParent, nodeLabel, endAt, anchorFirst, anchorSecond, anchorPath, numbers } = packed;
  const nodes = nodeParent.length;
  const edgeTable = makeTable(nodes);
  const nodeMask = new Int32Array(nodes);
  for (let node = nodes - 1; node >= roots.phrases; node--) {
    const ends = (endAt[node + 1] as number) > (endAt[node] as number);
    const leads = nodeMask[node] !== 0;
    put(
      nodeParent[node] as number,
      nodeLabel[node] as number,
      node + 1 + (ends ? edgeFlags.ends : 0) + (leads ? edgeFlags.leads : 0),
      edgeTable,
      nodeMask,
    );
  }
  const anchorTable = makeTable(anchorFirst.length);
  const anchorMask = new Int32Array(numbers[4] as number);
  for (let i = 0; i < anchorFirst.length; i++)
    put(anchorFirst[i] as number, (anchorSecond[i] as number) - 1, (anchorPath[i] as number) + 1, anchorTable, anchorMask);
  return { edgeTable, nodeMask, anchorTable, anchorMask };
}

/** What stands under these two numbers, which `put` laid down; 0 = nothing. */
export function look(table: Int32Array, a: number, b: number): number {
  const last = table.length / 3 - 1;
  for (let slot = slotOf(edgeHash(a, b), shiftOf(last + 1)); ; slot = (slot + 1) & last) {
    const value = table[slot * 3 + 2] as number;
    if (value === 0 || (table[slot * 3] === a && table[slot * 3 + 1] === b)) return value;
  }
}

function makeTable(count: number): Int32Array {
  return new Int32Array(tableSize(count) * 3);
}

/** Lays down a value, not 0, under two numbers that have none yet, and says in `mask` that the second may follow the first. */
function put(a: number, b: number, value: number, table: Int32Array, mask: Int32Array): void {
  const last = table.length / 3 - 1;
  let slot = slotOf(edgeHash(a, b), shiftOf(last + 1));
  while (table[slot * 3 + 2] !== 0) slot = (slot + 1) & last;
  table[slot * 3] = a;
  table[slot * 3 + 1] = b;
  table[slot * 3 + 2] = value;
  mask[a] = (mask[a] as number) | (1 << (b & 31));
}
