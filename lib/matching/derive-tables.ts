import { shiftOf, slotOf } from '#lib/text/hash.ts';
import type { Packed } from './image-format.ts';
import { edgeHash, tableSize } from './open-table.ts';
import { edgeFlags, noLabel, rootCount, roots } from './program.ts';

/** What follows from the sections of an image and is quicker made than read. */
export type Derived = {
  /** Where each root leads by each label, phrases not counted: `root * labels + label`. */
  rootNext: Int32Array;
  /** Edges of lists, fillers and cues: triples of node, label and where it leads (`program.ts`); 0 = free. */
  edgeTable: Int32Array;
  /** For each node of these, which labels modulo 32 lead on. */
  nodeMask: Uint32Array;
  /** Ways through phrases by the two labels of their anchor: the first of them + 1, 0 = free; and for each the next of the same anchor. */
  anchorTable: Int32Array;
  pathNext: Int32Array;
  /** For each label, which labels modulo 32 follow it in an anchor. */
  anchorMask: Int32Array;
};

export function deriveTables(packed: Packed): Derived {
  const { nodeParent, nodeLabel, endAt, numbers } = packed;
  const nodes = nodeParent.length;
  const labels = numbers[4] as number;
  const rootNext = new Int32Array(roots.phrases * labels);
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
    if (parent < rootCount) {
      rootNext[parent * labels + label] = edge;
      continue;
    }
    let slot = slotOf(edgeHash(parent, label), shiftOf(size));
    while (edgeTable[slot * 3 + 2] !== 0) slot = (slot + 1) & (size - 1);
    edgeTable[slot * 3] = parent;
    edgeTable[slot * 3 + 1] = label;
    edgeTable[slot * 3 + 2] = edge;
  }
  return { rootNext, edgeTable, nodeMask, ...indexAnchors(packed, labels) };
}

function indexAnchors(packed: Packed, labels: number): Pick<Derived, 'anchorTable' | 'pathNext' | 'anchorMask'> {
  const { pathEnd } = packed;
  const size = tableSize(pathEnd.length);
  const anchorTable = new Int32Array(size);
  const pathNext = new Int32Array(pathEnd.length);
  const anchorMask = new Int32Array(labels);
  for (let path = pathEnd.length - 1; path >= 0; path--) {
    const first = firstOf(packed, path);
    const second = secondOf(packed, path);
    anchorMask[first] = (anchorMask[first] as number) | (1 << (second & 31));
    let slot = slotOf(edgeHash(first, second), shiftOf(size));
    for (let other = anchorTable[slot] as number; other !== 0; other = anchorTable[slot] as number) {
      if (firstOf(packed, other - 1) === first && secondOf(packed, other - 1) === second) break;
      slot = (slot + 1) & (size - 1);
    }
    pathNext[path] = anchorTable[slot] as number;
    anchorTable[slot] = path + 1;
  }
  return { anchorTable, pathNext, anchorMask };
}

type Paths = Pick<Packed, 'nodeParent' | 'nodeLabel' | 'pathEnd' | 'pathAnchor'>;

/** The node behind the anchor of a way through a phrase. */
export function anchorOf({ pathEnd, pathAnchor }: Paths, path: number): number {
  return (pathEnd[path] as number) - (pathAnchor[path] as number);
}

export function firstOf(paths: Paths, path: number): number {
  const anchor = anchorOf(paths, path);
  const before = paths.nodeParent[anchor] as number;
  return paths.nodeLabel[before < rootCount ? anchor : before] as number;
}

export function secondOf(paths: Paths, path: number): number {
  const anchor = anchorOf(paths, path);
  return (paths.nodeParent[anchor] as number) < rootCount ? noLabel : (paths.nodeLabel[anchor] as number);
}
