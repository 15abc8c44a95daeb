import { shiftOf, slotOf } from '#lib/text/hash.ts';
import { kindCodes, kindIn } from '#lib/text/raw-tokens.ts';
import type { Arcs } from './arcs.ts';
import type { Sections } from './image-format.ts';
import { mayOpen } from './may-open.ts';
import { edgeHash } from './open-table.ts';
import { look } from './pair-table.ts';
import { edgeFlags, entryBits, entryForm, formFlags, nodeBits, roots } from './program.ts';
import type { TextReader } from './text-reader.ts';
import { maxSkips, type Walls } from './walls.ts';
import { sights } from './words.ts';

/** Live states of one starting word. Ordinary text needs a few; hostile text must not cost its square. */
const maxStates = 256;
/** After so many states a word, on average, each start gets only `lateStates`. */
const statesPerWord = 24;
const lateStates = 24;
const seenSize = 1024;
const seenShift = shiftOf(seenSize);

const atStart = -1;
const negatorEntry = formFlags.negator << entryBits;

export type Found = (phrase: number, from: number, to: number) => void;

/**
 * Walks lists and cues over the words, from the last word to the first, so that the entries that begin further on are known when one
 * asks for another; and one way through a phrase at a time, from where it may begin.
 */
export class Walker {
  readonly #sections: Sections;
  readonly #reader: TextReader;
  readonly #walls: Walls;
  readonly #filler: number;
  readonly #negator: number;
  readonly #rootsWithLists: number;
  /** The way through a phrase that is walked; a state's node is then the place of the label that comes next. */
  #path = 0;

  #node = new Int32Array(maxStates * 4);
  #at = new Int32Array(maxStates * 4);
  /** Words that may still be stepped over, and fillers, as `gap << 3 | skips`; `atStart`: none before the first is found, then `#full`. */
  #left = new Int32Array(maxStates * 4);
  #depth = 0;
  #full = 0;
  readonly #seenKeys = new Int32Array(seenSize * 2);
  readonly #seenStamps = new Int32Array(seenSize);
  #stamp = 0;
  #states = 0;
  #arcs!: Arcs;

  constructor(sections: Sections, reader: TextReader, walls: Walls) {
    this.#sections = sections;
    this.#reader = reader;
    this.#walls = walls;
    [this.#filler, this.#negator, , this.#rootsWithLists] = sections.numbers as unknown as [number, number, number, number];
  }

  /** To be called for each text before the others; `arcs` holds the torn words and is filled with the entries that are found. */
  begin(arcs: Arcs): void {
    this.#arcs = arcs;
    this.#states = 0;
  }

  /** The fillers and list entries of several words that begin at `from`. */
  findEntries(from: number): void {
    const bits = (this.#reader.words.entry[from] as number) >>> entryBits;
    const onArc = (this.#arcs.head[from] as number) >= 0 && this.#rootsWithLists & (1 << roots.lists);
    if (bits & (1 << roots.filler)) this.#walkWhere(this.#sections.listTable, roots.filler, from);
    if (onArc || bits & (1 << roots.lists)) this.#walk(roots.lists, from);
  }

  /** Every stretch from `start` on that is a phrase by this way through it. */
  walkPath(path: number, start: number, found: Found): void {
    const { pathAt, pathGap } = this.#sections;
    this.#path = path;
    this.#walk(pathAt[path] as number, start, ((pathGap[path] as number) << 3) | maxSkips, found);
  }

  /** The cues and their lists that begin in [from, to), into `arcs`. */
  findCues(arcs: Arcs, from: number, to: number): void {
    const { entry } = this.#reader.words;
    for (let at = to - 1; at >= from; at--) {
      this.begin(arcs);
      const bits = (entry[at] as number) >>> entryBits;
      if (bits & (1 << roots.filler)) this.#walkWhere(this.#sections.listTable, roots.filler, at);
      if (bits & formFlags.cue || (arcs.head[at] as number) >= 0) this.#walkWhere(this.#sections.cueTable, roots.cues, at);
    }
  }

  #walkWhere(pairs: Int32Array, root: number, at: number): void {
    if (mayOpen(pairs, at, this.#reader.words, this.#walls, this.#arcs)) this.#walk(root, at);
  }

  #walk(root: number, start: number, full = maxSkips, found: Found | null = null): void {
    this.#full = full;
    this.#depth = 0;
    this.#push(root, start, atStart);
    this.#drain(root, start, found);
  }

  /** Takes up each state that was put down, until none is left. */
  #drain(root: number, start: number, found: Found | null): void {
    const arcs = this.#arcs;
    const { nodeMask, pathLabels } = this.#sections;
    const { head } = arcs;
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
      } while (at >= words.length || (left !== atStart && (this.#walls.isWall(at) || !this.#isNew(node, at, left))));
      const mask = found ? 1 << ((pathLabels[node] as number) & 31) : (nodeMask[node] as number);
      // A state tries the word it stands at and, while its gap lasts, those behind it.
      for (;;) {
        const entry = entries[at] as number;
        const form = entry & entryForm;
        if (form !== 0) {
          for (let i = labelAt[form - 1] as number, end = labelAt[form] as number; i < end; i++) {
            const label = labels[i] as number;
            if ((mask >>> (label & 31)) & 1) this.#follow(node, label, start, at + 1, left, root, found);
          }
        }
        const firstArc = head[at] as number;
        for (let arc = firstArc; arc >= 0; arc = arcs.next[arc] as number) {
          const label = arcs.label[arc] as number;
          if ((mask >>> (label & 31)) & 1) this.#follow(node, label, start, arcs.end[arc] as number, left, root, found);
        }
        if (
          (firstArc >= 0 || ((sight[at] as number) & sights.odd) !== 0) &&
          left > 0 &&
          (left & 7) > 0 &&
          (found || root !== roots.filler)
        )
          this.#skipFillers(node, at, left - 1, entry >>> entryBits);
        if (left <= 7 || (entry & negatorEntry) !== 0 || (firstArc >= 0 && arcs.has(at, this.#negator))) break;
        left -= 8;
        at++;
        if (at >= words.length) break;
        if (this.#walls.isWall(at)) break;
      }
    }
    this.#states += limit;
  }

  #follow(node: number, label: number, start: number, at: number, left: number, root: number, found: Found | null): void {
    const more = left === atStart ? this.#full : left;
    if (found) {
      const { pathAt, pathLabels, pathPhrase } = this.#sections;
      if (label !== pathLabels[node]) return;
      if (node + 1 < (pathAt[this.#path + 1] as number)) this.#push(node + 1, at, more);
      else found(pathPhrase[this.#path] as number, start, at);
      return;
    }
    const next = look(this.#sections.edgeTable, node, label);
    if (next !== 0) this.#arrive(next, start, at, more, root);
  }

  #arrive(edge: number, start: number, at: number, left: number, root: number): void {
    const next = (edge & nodeBits) - 1;
    if (edge & edgeFlags.ends) {
      const { endAt, ends } = this.#sections;
      for (let i = endAt[next] as number, last = endAt[next + 1] as number; i < last; i++) {
        const end = ends[i] as number;
        if (this.#arcs.add(start, end, at)) {
          // A list entry that begins here may itself be what an entry of another list begins with.
          const further = look(this.#sections.edgeTable, root, end);
          if (further !== 0) this.#arrive(further, start, at, maxSkips, root);
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
