import { shiftOf, slotOf } from '#lib/text/hash.ts';
import { kindCodes, kindIn } from '#lib/text/raw-tokens.ts';
import { Anchors } from './anchors.ts';
import type { Arcs } from './arcs.ts';
import type { Sections } from './image-format.ts';
import { edgeHash } from './open-table.ts';
import { edgeFlags, entryBits, entryForm, formFlags, nodeBits, roots } from './program.ts';
import type { TextReader } from './text-reader.ts';
import { maxSkips, Walls } from './walls.ts';
import { sights } from './words.ts';

/** Live states of one starting word. Ordinary text needs a few; hostile text must not cost its square. */
const maxStates = 256;
/** After so many states a word, on average, each start gets only `lateStates`. */
const statesPerWord = 24;
const lateStates = 24;
const seenSize = 1024;
const seenShift = shiftOf(seenSize);

const negatorEntry = formFlags.negator << entryBits;

export type Found = (phrase: number, from: number, to: number) => void;

/**
 * Walks the trie over the words, from the last word to the first, so that the list entries that begin further on are known
 * when a phrase asks for one. Lists are read once for each place, whatever the number of phrases that name them.
 */
export class Walker {
  readonly #sections: Sections;
  readonly #reader: TextReader;
  readonly #walls: Walls;
  readonly #anchors: Anchors;
  readonly #edgeMask: number;
  readonly #edgeShift: number;
  readonly #filterShift: number;
  readonly #filler: number;
  readonly #negator: number;
  readonly #rootsWithLists: number;

  #node = new Int32Array(maxStates * 4);
  #at = new Int32Array(maxStates * 4);
  /** Words that may still be stepped over, and fillers, as `gap << 3 | skips`. */
  #left = new Int32Array(maxStates * 4);
  #depth = 0;
  readonly #seenKeys = new Int32Array(seenSize * 2);
  readonly #seenStamps = new Int32Array(seenSize);
  #stamp = 0;
  #states = 0;
  #arcs!: Arcs;

  constructor(sections: Sections, reader: TextReader) {
    this.#sections = sections;
    this.#reader = reader;
    this.#walls = new Walls(reader);
    this.#anchors = new Anchors(sections, reader, this.#walls);
    this.#edgeMask = sections.edgeTable.length / 3 - 1;
    this.#edgeShift = shiftOf(this.#edgeMask + 1);
    this.#filterShift = shiftOf(sections.edgeFilter.length << 5);
    [this.#filler, this.#negator, , this.#rootsWithLists] = sections.numbers as unknown as [number, number, number, number];
  }

  /** Every phrase in the words. `arcs` holds the torn words and is filled with the list entries that phrases name. */
  findPhrases(arcs: Arcs, found: Found): void {
    if (!this.#anchors.mark(arcs)) return;
    if (arcs.isEmpty) arcs.reset(this.#reader.words.length);
    this.#arcs = arcs;
    this.#states = 0;
    const { entry: entries, sight, length } = this.#reader.words;
    const { marks } = this.#anchors;
    // Whether a phrase that stands here or further on may begin before, with no wall between.
    let live = false;
    for (let from = length - 1; from >= 0; from--) {
      const mark = marks[from] as number;
      if (mark > 1) live = true;
      if (live || mark > 0) this.#findPhrasesFrom(from, (entries[from] as number) >>> entryBits, found);
      if (live && ((sight[from] as number) & sights.wall) !== 0 && this.#walls.isWall(from)) live = false;
    }
  }

  #findPhrasesFrom(from: number, bits: number, found: Found): void {
    const { head } = this.#arcs;
    if (bits & (1 << roots.filler)) this.#walk(roots.filler, from, 0, null);
    if (bits & (1 << roots.lists)) this.#walk(roots.lists, from, 0, null);
    let begins = bits;
    if ((head[from] as number) >= 0) {
      if (this.#rootsWithLists & (1 << roots.lists)) this.#walk(roots.lists, from, 0, null);
      begins |= this.#rootsWithLists;
    }
    for (let gap = 0, open = (begins & formFlags.begins) >>> roots.phrases; open !== 0; gap++, open >>>= 1)
      if (open & 1) this.#walk(roots.phrases + gap, from, gap, found);
  }

  /** The cues and their lists that begin at `from`, into `arcs`; those further on must have been found before. */
  findCues(arcs: Arcs, from: number): void {
    this.#arcs = arcs;
    this.#states = 0;
    const bits = (this.#reader.words.entry[from] as number) >>> entryBits;
    if (bits & (1 << roots.filler)) this.#walk(roots.filler, from, 0, null);
    if (bits & formFlags.cue || (arcs.head[from] as number) >= 0) this.#walk(roots.cues, from, 0, null);
  }

  #walk(root: number, start: number, gap: number, found: Found | null): void {
    this.#depth = 0;
    this.#enter(root, start, (gap << 3) | maxSkips, found);
    if (this.#depth > 0) this.#drain(root, start, found);
  }

  /** Takes up each state that was put down, until none is left. */
  #drain(root: number, start: number, found: Found | null): void {
    const arcs = this.#arcs;
    const { nodeMask, edgeFilter } = this.#sections;
    const { head } = arcs;
    const filterShift = this.#filterShift;
    const { words, pool } = this.#reader;
    const { labels, at: labelAt } = pool;
    const { entry: entries, sight } = words;
    const limit = this.#states > statesPerWord * words.length + maxStates * 16 ? lateStates : maxStates;
    this.#stamp++;
    for (let count = 1; count <= limit; count++) {
      let node = 0;
      let at = 0;
      let left = 0;
      do {
        if (this.#depth === 0) {
          this.#states += count;
          return;
        }
        const top = --this.#depth;
        node = this.#node[top] as number;
        at = this.#at[top] as number;
        left = this.#left[top] as number;
      } while (
        at >= words.length ||
        (((sight[at] as number) & sights.wall) !== 0 && this.#walls.isWall(at)) ||
        !this.#isNew(node, at, left)
      );
      const mask = nodeMask[node] as number;
      // A state tries the word it stands at and, while its gap lasts, those behind it.
      for (;;) {
        const entry = entries[at] as number;
        const form = entry & entryForm;
        if (form !== 0) {
          for (let i = labelAt[form - 1] as number, end = labelAt[form] as number; i < end; i++) {
            const label = labels[i] as number;
            if (((mask >>> (label & 31)) & 1) === 0) continue;
            const bit = slotOf(edgeHash(node, label), filterShift);
            if (((edgeFilter[bit >>> 5] as number) >>> (bit & 31)) & 1)
              this.#follow(node, label, start, at + 1, left, root, found);
          }
        }
        const firstArc = head[at] as number;
        for (let arc = firstArc; arc >= 0; arc = arcs.next[arc] as number) {
          const label = arcs.label[arc] as number;
          if ((mask >>> (label & 31)) & 1) this.#follow(node, label, start, arcs.end[arc] as number, left, root, found);
        }
        if ((firstArc >= 0 || ((sight[at] as number) & sights.odd) !== 0) && (left & 7) > 0 && root !== roots.filler)
          this.#skipFillers(node, at, left - 1, entry >>> entryBits);
        if (left <= 7 || (entry & negatorEntry) !== 0 || (firstArc >= 0 && arcs.has(at, this.#negator))) break;
        left -= 8;
        at++;
        if (at >= words.length) break;
        if (((sight[at] as number) & sights.wall) !== 0 && this.#walls.isWall(at)) break;
      }
    }
    this.#states += limit;
  }

  /** The first step: from the root over the words and lists that stand at `start`. */
  #enter(root: number, start: number, left: number, found: Found | null): void {
    const { rootNext, numbers } = this.#sections;
    const { words, pool } = this.#reader;
    const first = root * (numbers[4] as number);
    const form = (words.entry[start] as number) & entryForm;
    if (form !== 0) {
      for (let i = pool.at[form - 1] as number, end = pool.at[form] as number; i < end; i++) {
        const next = rootNext[first + (pool.labels[i] as number)] as number;
        if (next !== 0) this.#arrive(next, start, start + 1, left, root, found);
      }
    }
    const arcs = this.#arcs;
    for (let arc = arcs.head[start] as number; arc >= 0; arc = arcs.next[arc] as number) {
      const next = rootNext[first + (arcs.label[arc] as number)] as number;
      if (next !== 0) this.#arrive(next, start, arcs.end[arc] as number, left, root, found);
    }
  }

  #follow(node: number, label: number, start: number, at: number, left: number, root: number, found: Found | null): void {
    const next = this.#edge(node, label);
    if (next !== 0) this.#arrive(next, start, at, left, root, found);
  }

  #arrive(edge: number, start: number, at: number, left: number, root: number, found: Found | null): void {
    const next = (edge & nodeBits) - 1;
    if (edge & edgeFlags.ends) {
      const { endAt, ends, rootNext, numbers } = this.#sections;
      for (let i = endAt[next] as number, last = endAt[next + 1] as number; i < last; i++) {
        const end = ends[i] as number;
        if (found) found(end, start, at);
        else if (this.#arcs.add(start, end, at)) {
          // A list entry that begins here may itself be what an entry of another list begins with.
          const further = rootNext[root * (numbers[4] as number) + end] as number;
          if (further !== 0) this.#arrive(further, start, at, (left & ~7) | maxSkips, root, found);
        }
      }
    }
    if (edge & edgeFlags.leads) this.#push(next, at, left);
  }

  #skipFillers(node: number, at: number, left: number, flagsOf: number): void {
    const kind = kindIn(this.#reader.infoOf(at));
    const alone = kind === kindCodes.emoji || kind === kindCodes.part;
    if (alone || flagsOf & formFlags.filler) this.#push(node, at + 1, left);
    if (alone) return;
    const arcs = this.#arcs;
    for (let arc = arcs.head[at] as number; arc >= 0; arc = arcs.next[arc] as number)
      if (arcs.label[arc] === this.#filler) this.#push(node, arcs.end[arc] as number, left);
  }

  #edge(node: number, label: number): number {
    const { edgeTable } = this.#sections;
    let slot = slotOf(edgeHash(node, label), this.#edgeShift);
    for (;;) {
      const at = slot * 3;
      const next = edgeTable[at + 2] as number;
      if (next === 0) return 0;
      if (edgeTable[at] === node && edgeTable[at + 1] === label) return next;
      slot = (slot + 1) & this.#edgeMask;
    }
  }

  #push(node: number, at: number, left: number): void {
    if (this.#depth === this.#node.length) return;
    const top = this.#depth++;
    this.#node[top] = node;
    this.#at[top] = at;
    this.#left[top] = left;
  }

  /** False for a state that this walk has been in. A full table forgets nothing but takes nothing more. */
  #isNew(node: number, at: number, left: number): boolean {
    const place = (at << 6) | left;
    for (let slot = slotOf(edgeHash(node, place), seenShift), tries = 0; tries < 8; tries++, slot = (slot + 1) & (seenSize - 1)) {
      if (this.#seenStamps[slot] !== this.#stamp) {
        this.#seenStamps[slot] = this.#stamp;
        this.#seenKeys[slot * 2] = node;
        this.#seenKeys[slot * 2 + 1] = place;
        return true;
      }
      if (this.#seenKeys[slot * 2] === node && this.#seenKeys[slot * 2 + 1] === place) return false;
    }
    return true;
  }
}
