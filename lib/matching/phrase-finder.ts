import { shiftOf, slotOf } from '#lib/text/hash.ts';
import { Anchors } from './anchors.ts';
import type { Arcs } from './arcs.ts';
import { firstOf, secondOf } from './derive-tables.ts';
import type { Sections } from './image-format.ts';
import { edgeHash } from './open-table.ts';
import { entryForm, noLabel, rootCount } from './program.ts';
import type { TextReader } from './text-reader.ts';
import type { Found, Walker } from './walker.ts';
import { maxSkips, type Walls } from './walls.ts';
import { sights } from './words.ts';

/** Words within which the second label of an anchor is looked for: more than a gap and as many fillers as may be stepped over. */
const farthest = 80;

/** Finds phrases by their anchors: where two words may be one, the ways through phrases that have it are walked, each by itself. */
export class PhraseFinder {
  readonly #sections: Sections;
  readonly #reader: TextReader;
  readonly #walls: Walls;
  readonly #walker: Walker;
  readonly #anchors: Anchors;
  readonly #gap: number;
  /** For each way through a phrase, from which word on it has been walked: `#base` + word; what is below `#base` is another text's. */
  readonly #walked: Int32Array;
  #base = 1;
  #arcs!: Arcs;
  #found!: Found;

  constructor(sections: Sections, reader: TextReader, walls: Walls, walker: Walker) {
    this.#sections = sections;
    this.#reader = reader;
    this.#walls = walls;
    this.#walker = walker;
    this.#anchors = new Anchors(sections, reader, walls);
    this.#gap = sections.numbers[5] as number;
    this.#walked = new Int32Array(sections.pathEnd.length);
  }

  /** Every phrase in the words. `arcs` holds the torn words and is filled with the list entries that phrases name. */
  find(arcs: Arcs, found: Found): void {
    if (!this.#anchors.mark(arcs)) return;
    const { length } = this.#reader.words;
    if (arcs.isEmpty) arcs.reset(length);
    if (this.#base > 0x3fffffff) {
      this.#walked.fill(0);
      this.#base = 1;
    }
    this.#arcs = arcs;
    this.#found = found;
    this.#walker.begin(arcs);
    this.#eachMarked((from) => this.#walker.findEntries(from));
    this.#eachMarked((from) => this.#findFrom(from));
    this.#base += length + 1;
  }

  #eachMarked(look: (from: number) => void): void {
    const { sight, length } = this.#reader.words;
    const { marks } = this.#anchors;
    // Whether an anchor may begin here because of what stands further on, with no wall between.
    let live = false;
    for (let from = length - 1; from >= 0; from--) {
      const mark = marks[from] as number;
      if (mark > 1) live = true;
      if (live || mark > 0) look(from);
      if (live && ((sight[from] as number) & sights.wall) !== 0 && this.#walls.isWall(from)) live = false;
    }
  }

  #findFrom(from: number): void {
    const { words, pool } = this.#reader;
    const form = (words.entry[from] as number) & entryForm;
    if (form !== 0) {
      for (let i = pool.at[form - 1] as number, end = pool.at[form] as number; i < end; i++)
        this.#findBehind(pool.labels[i] as number, from, from + 1);
    }
    const arcs = this.#arcs;
    for (let arc = arcs.head[from] as number; arc >= 0; arc = arcs.next[arc] as number)
      this.#findBehind(arcs.label[arc] as number, from, arcs.end[arc] as number);
  }

  /** The anchors whose first label stands at [from, to). */
  #findBehind(first: number, from: number, to: number): void {
    const mask = this.#sections.anchorMask[first] as number;
    if (mask === 0) return;
    this.#walkAnchor(first, noLabel, mask, from);
    const { words, pool } = this.#reader;
    const { labels, at: labelAt } = pool;
    const arcs = this.#arcs;
    let left = this.#gap;
    // Words of a filler of several words are stepped over together.
    let covered = to;
    for (let at = to; at < to + farthest && at < words.length; at++) {
      const seen = words.sight[at] as number;
      if ((seen & sights.wall) !== 0 && this.#walls.isWall(at)) return;
      const form = (words.entry[at] as number) & entryForm;
      if (form !== 0) {
        for (let i = labelAt[form - 1] as number, end = labelAt[form] as number; i < end; i++)
          this.#walkAnchor(first, labels[i] as number, mask, from);
      }
      for (let arc = arcs.head[at] as number; arc >= 0; arc = arcs.next[arc] as number) {
        this.#walkAnchor(first, arcs.label[arc] as number, mask, from);
        covered = Math.max(covered, arcs.end[arc] as number);
      }
      if ((seen & sights.odd) === 0 && at >= covered && left-- === 0) return;
    }
  }

  #walkAnchor(first: number, second: number, mask: number, from: number): void {
    if (((mask >>> (second & 31)) & 1) === 0) return;
    const { anchorTable, pathNext } = this.#sections;
    const last = anchorTable.length - 1;
    let slot = slotOf(edgeHash(first, second), shiftOf(last + 1));
    for (let path = anchorTable[slot] as number; path !== 0; path = anchorTable[slot] as number) {
      if (firstOf(this.#sections, path - 1) === first && secondOf(this.#sections, path - 1) === second) {
        for (; path !== 0; path = pathNext[path - 1] as number) this.#walkPath(path - 1, from);
        return;
      }
      slot = (slot + 1) & last;
    }
  }

  /** Walks a way through a phrase whose anchor begins at `from`, from each word where the phrase may begin. */
  #walkPath(path: number, from: number): void {
    const { pathEnd, pathAnchor, nodeParent } = this.#sections;
    const end = pathEnd[path] as number;
    let before = -2;
    for (let node = end - (pathAnchor[path] as number); node >= rootCount; node = nodeParent[node] as number) before++;
    const gap = this.#walker.choosePath(end);
    let lowest = from;
    if (before > 0) lowest = this.#arcs.isEmpty ? Math.max(0, from - before - gap - maxSkips) : 0;
    const walked = this.#walked[path] as number;
    for (let start = walked >= this.#base ? Math.min(from, walked - this.#base - 1) : from; start >= lowest; start--) {
      this.#walker.walkPath(start, gap, this.#found);
      this.#walked[path] = this.#base + start;
      const seen = this.#reader.words.sight[start] as number;
      if ((seen & sights.wall) !== 0 && this.#walls.isWall(start)) break;
    }
  }
}
