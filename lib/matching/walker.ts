import { slotOf } from '#lib/text/hash.ts';
import { edgeIn, kindCodes, kindIn } from '#lib/text/raw-tokens.ts';
import { edges } from '#lib/text/token.ts';
import type { Arcs } from './arcs.ts';
import type { Sections } from './image-format.ts';
import { edgeHash } from './open-table.ts';
import { maxGap, roots } from './program.ts';
import type { Words } from './words.ts';

/** Fillers, emoji and thread numbers that may stand inside one phrase. */
const maxSkips = 4;
/** Live states of one starting word. Ordinary text needs a few; hostile text must not cost its square. */
const maxStates = 256;
/** After so many states a word, on average, each start gets only `lateStates`. */
const statesPerWord = 24;
const lateStates = 24;
const seenSize = 1024;

export type Found = (phrase: number, from: number, to: number) => void;

/**
 * Walks the trie over the words, from the last word to the first, so that the list entries that begin further on are known
 * when a phrase asks for one. Lists are read once for each place, whatever the number of phrases that name them.
 */
export class Walker {
  private readonly sections: Sections;
  private readonly words: Words;
  private readonly pool: () => Int32Array;
  private readonly edgeMask: number;
  private readonly filler: number;
  private readonly negator: number;
  private readonly rootsWithLists: number;

  private node = new Int32Array(maxStates * 4);
  private at = new Int32Array(maxStates * 4);
  /** Words that may still be stepped over, and fillers, as `gap << 3 | skips`. */
  private left = new Int32Array(maxStates * 4);
  private depth = 0;
  private readonly seenKeys = new Int32Array(seenSize * 2);
  private readonly seenStamps = new Int32Array(seenSize);
  private stamp = 0;
  private states = 0;
  private arcs!: Arcs;

  constructor(sections: Sections, words: Words, pool: () => Int32Array) {
    this.sections = sections;
    this.words = words;
    this.pool = pool;
    this.edgeMask = sections.edgeTable.length / 3 - 1;
    [this.filler, this.negator, , this.rootsWithLists] = sections.numbers as unknown as [number, number, number, number];
  }

  /** Every phrase in the words. `arcs` holds the torn words and is filled with the list entries that phrases name. */
  findPhrases(arcs: Arcs, found: Found): void {
    this.arcs = arcs;
    this.states = 0;
    const { begin } = this.words;
    for (let from = this.words.length - 1; from >= 0; from--) {
      const bits = begin[from] as number;
      if (bits & (1 << roots.filler)) this.walk(roots.filler, from, 0, null);
      if (bits & (1 << roots.lists) || ((arcs.head[from] as number) >= 0 && this.rootsWithLists & (1 << roots.lists)))
        this.walk(roots.lists, from, 0, null);
      const open = (arcs.head[from] as number) >= 0 ? bits | this.rootsWithLists : bits;
      if (open >>> roots.phrases === 0) continue;
      for (let gap = 0; gap <= maxGap; gap++)
        if (open & (1 << (roots.phrases + gap))) this.walk(roots.phrases + gap, from, gap, found);
    }
  }

  /** The cues and their lists that begin at `from`, into `arcs`; those further on must have been found before. */
  findCues(arcs: Arcs, from: number): void {
    this.arcs = arcs;
    this.states = 0;
    if ((this.words.begin[from] as number) & (1 << roots.filler)) this.walk(roots.filler, from, 0, null);
    this.walk(roots.cues, from, 0, null);
  }

  private walk(root: number, start: number, gap: number, found: Found | null): void {
    const { words, arcs, sections } = this;
    const { nodeMask } = sections;
    const pool = this.pool();
    const { labelFrom, labelTo } = words;
    this.depth = 0;
    this.stamp++;
    const limit = this.states > statesPerWord * words.length + maxStates * 16 ? lateStates : maxStates;
    this.push(root, start, (gap << 3) | maxSkips);
    for (let count = 0; this.depth > 0 && count < limit; ) {
      const top = --this.depth;
      const node = this.node[top] as number;
      const at = this.at[top] as number;
      const left = this.left[top] as number;
      if (at >= words.length || (at > start && (this.isWall(at) || !this.isNew(node, at, left)))) continue;
      count++;
      this.states++;
      const mask = nodeMask[node] as number;
      for (let i = labelFrom[at] as number, end = labelTo[at] as number; i < end; i++) {
        const label = pool[i] as number;
        if ((mask >>> (label & 31)) & 1) this.follow(node, label, start, at + 1, left, root, found);
      }
      for (let arc = arcs.head[at] as number; arc >= 0; arc = arcs.next[arc] as number) {
        const label = arcs.label[arc] as number;
        if ((mask >>> (label & 31)) & 1) this.follow(node, label, start, arcs.end[arc] as number, left, root, found);
      }
      if (at === start) continue;
      if ((left & 7) > 0 && root !== roots.filler) this.skipFillers(node, at, left - 1);
      if (left > 7 && !(this.negator >= 0 && arcs.has(at, this.negator))) this.push(node, at + 1, left - 8);
    }
  }

  private follow(node: number, label: number, start: number, at: number, left: number, root: number, found: Found | null): void {
    const next = this.edge(node, label);
    if (next < 0) return;
    const { endAt, ends, nodeMask } = this.sections;
    for (let i = endAt[next] as number, last = endAt[next + 1] as number; i < last; i++) {
      const end = ends[i] as number;
      if (found) found(end, start, at);
      // A list entry that begins here may itself be what an entry of another list begins with.
      else if (this.arcs.add(start, end, at)) this.follow(root, end, start, at, maxSkips, root, null);
    }
    if (nodeMask[next] !== 0) this.push(next, at, left);
  }

  private skipFillers(node: number, at: number, left: number): void {
    const kind = kindIn(this.words.info[at] as number);
    if (kind === kindCodes.emoji || kind === kindCodes.part) return this.push(node, at + 1, left);
    const { arcs } = this;
    for (let arc = arcs.head[at] as number; arc >= 0; arc = arcs.next[arc] as number)
      if (arcs.label[arc] === this.filler) this.push(node, arcs.end[arc] as number, left);
  }

  private edge(node: number, label: number): number {
    const { edgeTable } = this.sections;
    let slot = slotOf(edgeHash(node, label), this.edgeMask);
    for (;;) {
      const at = slot * 3;
      const next = edgeTable[at + 2] as number;
      if (next === 0) return -1;
      if (edgeTable[at] === node && edgeTable[at + 1] === label) return next - 1;
      slot = (slot + 1) & this.edgeMask;
    }
  }

  private push(node: number, at: number, left: number): void {
    if (this.depth === this.node.length) return;
    const top = this.depth++;
    this.node[top] = node;
    this.at[top] = at;
    this.left[top] = left;
  }

  /** False for a state that this walk has been in. A full table forgets nothing but takes nothing more. */
  private isNew(node: number, at: number, left: number): boolean {
    const place = (at << 6) | left;
    for (
      let slot = slotOf(edgeHash(node, place), seenSize - 1), tries = 0;
      tries < 8;
      tries++, slot = (slot + 1) & (seenSize - 1)
    ) {
      if (this.seenStamps[slot] !== this.stamp) {
        this.seenStamps[slot] = this.stamp;
        this.seenKeys[slot * 2] = node;
        this.seenKeys[slot * 2 + 1] = place;
        return true;
      }
      if (this.seenKeys[slot * 2] === node && this.seenKeys[slot * 2 + 1] === place) return false;
    }
    return true;
  }

  /** Nothing crosses a handle, a link or the end of a clause or sentence; "End. It. All." has sentences of one word and may be crossed. */
  private isWall(at: number): boolean {
    const info = this.words.info[at] as number;
    const kind = kindIn(info);
    if (kind === kindCodes.handle || kind === kindCodes.link) return true;
    const edge = edgeIn(info);
    if (edge < edges.clause) return false;
    return edge === edges.clause || (!this.standsAlone(at - 1) && !this.standsAlone(at));
  }

  private standsAlone(at: number): boolean {
    const { info, length } = this.words;
    const opens = at === 0 || edgeIn(info[at] as number) === edges.sentence;
    return opens && (at + 1 >= length || edgeIn(info[at + 1] as number) === edges.sentence);
  }
}
