import { shiftOf, slotOf } from '#lib/text/hash.ts';
import type { Packed } from './image-format.ts';
import { edgeHash, tableSize } from './open-table.ts';
import { edgeFlags, noLabel, rootCount, roots } from './program.ts';

/** What follows from the sections of an image and is quicker made than read. */
export type Derived = {
  /** Edges of lists, fillers and cues: triples of node, label and where it leads (`program.ts`); 0 = free. */
  edgeTable: Int32Array;
  /** For each node of these, which labels modulo 32 lead on. */
  nodeMask: Uint32Array;
  /** Triples of the two labels of an anchor and the first way through a phrase that has it, + 1 (0 = free); others of the same anchor follow it. */
  anchorTable: Int32Array;
  /** For each way through a phrase the label beside its anchor and what it is: `label << 2 | behindAnchor | sameAnchor`, the label `noLabel` where there is none. */
  pathThird: Int32Array;
  /** For each label, which labels modulo 32 follow it in an anchor. */
  anchorMask: Int32Array;
};

export function deriveTables(packed: Packed): Derived {
  const { nodeParent, nodeLabel, endAt, numbers } = packed;
  const nodes = nodeParent.length;
  const isPhrase = new Uint8Array(nodes).fill(1, roots.phrases, rootCount);
  let edges = 0;
  for (let node = rootCount; node < nodes; node++) {
    isPhrase[node] = isPhrase[nodeParent[node] as number] as number;
    edges += 1 - (isPhrase[node] as number);
  }
  const size = tableSize(edges);
  const edgeTable = new Int32Array(size * 3);
  const nodeMask = new Uint32Array(nodes);
  const leads = new Uint8Array(nodes);
  for (let node = nodes - 1; node >= rootCount; node--) {
    if (isPhrase[node] === 1) continue;
    const parent = nodeParent[node] as number;
    const label = nodeLabel[node] as number;
    const ends = (endAt[node + 1] as number) > (endAt[node] as number);
    const edge = (node + 1) | (ends ? edgeFlags.ends : 0) | (leads[node] === 1 ? edgeFlags.leads : 0);
    leads[parent] = 1;
    nodeMask[parent] = (nodeMask[parent] as number) | (1 << (label & 31));
    let slot = slotOf(edgeHash(parent, label), shiftOf(size));
    while (edgeTable[slot * 3 + 2] !== 0) slot = (slot + 1) & (size - 1);
    edgeTable[slot * 3] = parent;
    edgeTable[slot * 3 + 1] = label;
    edgeTable[slot * 3 + 2] = edge;
  }
  return { edgeTable, nodeMask, ...indexAnchors(packed, numbers[4] as number) };
}

/** In `pathThird`: the third label stands behind the anchor, not before it; another way through a phrase with the same anchor follows. */
export const behindAnchor = 1;
export const sameAnchor = 2;

function indexAnchors(packed: Packed, labels: number): Pick<Derived, 'anchorTable' | 'pathThird' | 'anchorMask'> {
  const { nodeParent, nodeLabel, pathEnd, pathAnchor } = packed;
  const size = tableSize(pathEnd.length);
  const anchorTable = new Int32Array(size * 3);
  const pathThird = new Int32Array(pathEnd.length);
  const anchorMask = new Int32Array(labels);
  let [lastFirst, lastSecond] = [noLabel, noLabel];
  for (let path = pathEnd.length - 1; path >= 0; path--) {
    const anchor = (pathEnd[path] as number) - (pathAnchor[path] as number);
    const before = nodeParent[anchor] as number;
    const isPair = before >= rootCount;
    const first = nodeLabel[isPair ? before : anchor] as number;
    const second = isPair ? (nodeLabel[anchor] as number) : noLabel;
    const isSame = first === lastFirst && second === lastSecond;
    [lastFirst, lastSecond] = [first, second];
    pathThird[path] = thirdOf(packed, path, anchor) | (isSame ? sameAnchor : 0);
    anchorMask[first] = (anchorMask[first] as number) | (1 << (second & 31));
    let slot = slotOf(edgeHash(first, second), shiftOf(size));
    while (anchorTable[slot * 3 + 2] !== 0 && (anchorTable[slot * 3] !== first || anchorTable[slot * 3 + 1] !== second))
      slot = (slot + 1) & (size - 1);
    anchorTable[slot * 3] = first;
    anchorTable[slot * 3 + 1] = second;
    anchorTable[slot * 3 + 2] = path + 1;
  }
  return { anchorTable, pathThird, anchorMask };
}

/** The label before the anchor or, where a phrase begins with its anchor, the one behind. */
function thirdOf({ nodeParent, nodeLabel, pathEnd }: Packed, path: number, anchor: number): number {
  const before = nodeParent[anchor] as number;
  const third = nodeParent[before] as number;
  if (before >= rootCount && third >= rootCount) return (nodeLabel[third] as number) << 2;
  let node = pathEnd[path] as number;
  if (node === anchor) return noLabel << 2;
  while (nodeParent[node] !== anchor) node = nodeParent[node] as number;
  return ((nodeLabel[node] as number) << 2) | behindAnchor;
}
