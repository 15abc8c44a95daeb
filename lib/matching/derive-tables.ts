import type { Packed } from './image-format.ts';
import { markPairs } from './pair-marks.ts';
import { makePairTable, put } from './pair-table.ts';
import { edgeFlags, roots } from './program.ts';

/** What follows from the sections of an image and is quicker made than read. */
export type Derived = {
  /** Edges of lists, fillers and cues: from node and label to where it leads (`program.ts`). */
  edgeTable: Int32Array;
  /** For each node, which labels modulo 32 lead on. */
  nodeMask: Int32Array;
  /** From the two labels of an anchor to the first way through a phrase that has it, + 1. */
  anchorTable: Int32Array;
  /** The pairs of classes with which entries of lists, and wordings of cues, may begin (`pair-marks.ts`). */
  listTable: Int32Array;
  cueTable: Int32Array;
};

export function deriveTables(packed: Packed): Derived {
  const { nodeParent, nodeLabel, endAt, anchorFirst, anchorSecond, anchorPath, listPairs, cuePairs } = packed;
  const nodes = nodeParent.length;
  const edgeTable = makePairTable(nodes);
  const nodeMask = new Int32Array(nodes);
  for (let node = nodes - 1; node >= roots.phrases; node--) {
    const parent = nodeParent[node] as number;
    const label = nodeLabel[node] as number;
    const ends = (endAt[node + 1] as number) > (endAt[node] as number);
    put(edgeTable, parent, label, (node + 1) | (ends ? edgeFlags.ends : 0) | (nodeMask[node] === 0 ? 0 : edgeFlags.leads));
    nodeMask[parent] = (nodeMask[parent] as number) | (1 << (label & 31));
  }
  const anchorTable = makePairTable(anchorFirst.length);
  for (let i = 0; i < anchorFirst.length; i++) {
    put(anchorTable, anchorFirst[i] as number, (anchorSecond[i] as number) - 1, (anchorPath[i] as number) + 1);
  }
  return { edgeTable, nodeMask, anchorTable, listTable: markPairs(listPairs), cueTable: markPairs(cuePairs) };
}
