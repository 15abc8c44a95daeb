import { shiftOf, slotOf } from '#lib/text/hash.ts';
import type { Packed } from './image-format.ts';
import { edgeHash, tableSize } from './open-table.ts';
import { edgeFlags, rootCount } from './program.ts';

/** What follows from the sections of an image and is quicker made than read. */
export type Derived = {
  /** Where each root leads by each label: `root * labels + label`. */
  rootNext: Int32Array;
  /** Edge table: triples of node, label and where it leads (`program.ts`); 0 = free. */
  edgeTable: Int32Array;
  /** For each node, which labels modulo 32 lead on. */
  nodeMask: Uint32Array;
  /** One bit for each edge by its hash: most looks end here, in memory that stays near. */
  edgeFilter: Uint32Array;
};

export function deriveTables({ nodeParent, nodeLabel, endAt, numbers }: Packed): Derived {
  const nodes = nodeParent.length;
  const labels = numbers[4] as number;
  const rootNext = new Int32Array(rootCount * labels);
  const size = tableSize(nodes);
  const edgeTable = new Int32Array(size * 3);
  const edgeFilter = new Uint32Array(size >>> 1);
  const nodeMask = new Uint32Array(nodes);
  const leads = new Uint8Array(nodes);
  for (let node = nodes - 1; node >= rootCount; node--) {
    const parent = nodeParent[node] as number;
    const label = nodeLabel[node] as number;
    const ends = (endAt[node + 1] as number) > (endAt[node] as number);
    const edge = (node + 1) | (ends ? edgeFlags.ends : 0) | (leads[node] === 1 ? edgeFlags.leads : 0);
    leads[parent] = 1;
    nodeMask[parent] = (nodeMask[parent] as number) | (1 << (label & 31));
    if (parent < rootCount) {
      rootNext[parent * labels + label] = edge;
      continue;
    }
    const hash = edgeHash(parent, label);
    let slot = slotOf(hash, shiftOf(size));
    while (edgeTable[slot * 3 + 2] !== 0) slot = (slot + 1) & (size - 1);
    edgeTable[slot * 3] = parent;
    edgeTable[slot * 3 + 1] = label;
    edgeTable[slot * 3 + 2] = edge;
    const bit = slotOf(hash, shiftOf(size << 4));
    edgeFilter[bit >>> 5] = (edgeFilter[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { rootNext, edgeTable, nodeMask, edgeFilter };
}
