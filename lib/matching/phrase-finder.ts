import * as anchorBits from './anchor-bits.ts';
import { Anchors, follows } from './anchors.ts';
import type { Arcs } from './arcs.ts';
import type { Sections } from './image-format.ts';
import { look } from './pair-table.ts';
import { anyClass, entryForm, noLabel } from './program.ts';
import type { TextReader } from './text-reader.ts';
import type { Found, Walker } from './walker.ts';
import { maxSkips, type Walls } from './walls.ts';
import { sights } from './words.ts';

/** Words within which the second label of an anchor is looked for where fillers of several words may stand: more than a gap and as many of them as may be stepped over. */
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
    this.#walked = new Int32Array(sections.pathPhrase.length);
  }

  /** Every phrase in the words. `arcs` holds the torn words and is filled with the list entries that phrases name. */
  find(arcs: Arcs, found: Found): void {
    const marks = this.#anchors.mark(arcs);
    if (marks === 0) return;
    const { length } = this.#reader.words;
    if (arcs.isEmpty) arcs.reset(length);
    if (this.#base > 0x3fffffff) {
      this.#walked.fill(0);
      this.#base = 1;
    }
    this.#arcs = arcs;
    this.#found = found;
    this.#walker.begin(arcs);
    if (marks > 1) this.#eachMarked(true);
    this.#eachMarked(false);
    this.#base += length + 1;
  }

  /** First the entries of lists, which may stand anywhere in a phrase, then the phrases. */
  #eachMarked(entries: boolean): void {
    const { length } = this.#reader.words;
    const { marks } = this.#anchors;
    // Whether an anchor may begin here because of what stands further on, with no wall between.
    let live = false;
    for (let from = length - 1; from >= 0; from--) {
      const mark = marks[from] as number;
      if (mark > 1) live = true;
      if (live || mark > 0) {
        if (entries) this.#walker.findEntries(from);
        else this.#findFrom(from);
      }
      if (live && this.#walls.isWall(from)) live = false;
    }
  }

  #findFrom(from: number): void {
    const { entry, sight } = this.#reader.words;
    const { labels, at } = this.#reader.pool;
    const form = (entry[from] as number) & entryForm;
    if (form !== 0) {
      const isPlain = ((sight[from] as number) & sights.classBits) !== anyClass;
      this.#findBehind(from, from + 1, labels, at[form - 1] as number, at[form] as number, isPlain);
    }
    const arcs = this.#arcs;
    for (let arc = arcs.head[from] as number; arc >= 0; arc = arcs.next[arc] as number)
      this.#findBehind(from, arcs.end[arc] as number, arcs.label, arc, arc + 1, false);
  }

  /** The anchors that begin with what stands at [from, to) and reads as `firsts[i]` to `firsts[end - 1]`. `isPlain`: its class says which words may follow. */
  #findBehind(from: number, to: number, firsts: Int32Array, i: number, end: number, isPlain: boolean): void {
    const { entry, sight, place, length } = this.#reader.words;
    const { labels, at: labelAt } = this.#reader.pool;
    const { anchors } = this.#sections;
    const arcs = this.#arcs;
    const block = place[from] as number;
    if (!isPlain || (sight[from] as number) & sights.alone) this.#walkAnchors(firsts, i, end, noLabel, from, from);
    let left = this.#gap;
    // Words of a filler of several words are stepped over together.
    let covered = to;
    const last = Math.min(length - 1, to + (arcs.isEmpty ? this.#gap + maxSkips : farthest));
    for (let at = to; at <= last; at++) {
      const seen = sight[at] as number;
      if (this.#walls.isWall(at)) return;
      const number = seen & sights.classBits;
      const form = (entry[at] as number) & entryForm;
      if (form !== 0 && (!isPlain || number === anyClass || follows(anchors, block, number)))
        for (let k = labelAt[form - 1] as number; k < (labelAt[form] as number); k++)
          this.#walkAnchors(firsts, i, end, labels[k] as number, from, at);
      for (let arc = arcs.head[at] as number; arc >= 0; arc = arcs.next[arc] as number) {
        this.#walkAnchors(firsts, i, end, arcs.label[arc] as number, from, at);
        covered = Math.max(covered, arcs.end[arc] as number);
      }
      if ((seen & sights.odd) === 0 && at >= covered && left-- === 0) return;
    }
  }

  /** The ways through phrases whose anchor is one of the labels `firsts[i]` to `firsts[end - 1]` at `from` and `second` at `at`. */
  #walkAnchors(firsts: Int32Array, i: number, end: number, second: number, from: number, at: number): void {
    const { anchorTable, pathThird } = this.#sections;
    for (; i < end; i++) {
      let path = look(anchorTable, firsts[i] as number, second) - 1;
      if (path < 0) continue;
      let third: number;
      do {
        third = pathThird[path] as number;
        const label = third >> anchorBits.labelShift;
        if (third & anchorBits.behind ? this.#mayStand(label, at + 1, 1) : this.#mayStand(label, from - 1, -1))
          this.#walkPath(path, from);
        path++;
      } while (third & anchorBits.same);
    }
  }

  /** Whether a word with this label stands at `at` or as far on as a gap and what may be stepped over reach. */
  #mayStand(label: number, at: number, step: number): boolean {
    if (label === noLabel || !this.#arcs.isEmpty) return true;
    const { sight, length } = this.#reader.words;
    for (let left = this.#gap, all = left + maxSkips; left >= 0 && all >= 0 && at >= 0 && at < length; all--, at += step) {
      if (this.#reads(at, label)) return true;
      if (((sight[at] as number) & sights.odd) === 0) left--;
    }
    return false;
  }

  #reads(at: number, label: number): boolean {
    const { labels, at: labelAt } = this.#reader.pool;
    const form = (this.#reader.words.entry[at] as number) & entryForm;
    if (form !== 0)
      for (let i = labelAt[form - 1] as number; i < (labelAt[form] as number); i++) if (labels[i] === label) return true;
    return false;
  }

  /** Walks a way through a phrase whose anchor begins at `from`, from each word where the phrase may begin. */
  #walkPath(path: number, from: number): void {
    const { pathAnchor, pathAt, pathGap, pathLabels } = this.#sections;
    const opening = pathLabels[pathAt[path] as number] as number;
    const before = pathAnchor[path] as number;
    let lowest = from;
    if (before > 0) lowest = this.#arcs.isEmpty ? Math.max(0, from - before - (pathGap[path] as number) - maxSkips) : 0;
    const walked = this.#walked[path] as number;
    for (let start = walked >= this.#base ? Math.min(from, walked - this.#base - 1) : from; start >= lowest; start--) {
      if (this.#reads(start, opening) || (this.#arcs.head[start] as number) >= 0) this.#walker.walkPath(path, start, this.#found);
      this.#walked[path] = this.#base + start;
      if (this.#walls.isWall(start)) break;
    }
  }
}
