import type { Arcs } from './arcs.ts';
import { followerBits, followerHash, wordOf } from './followers.ts';
import type { Sections } from './image-format.ts';
import { mayOpen } from './may-open.ts';
import { anyClass } from './program.ts';
import type { TextReader } from './text-reader.ts';
import { maxSkips, type Walls } from './walls.ts';
import { sights } from './words.ts';

const far = 255;

/**
 * First look at a text: marks the words at which a phrase may stand, by its anchor, its one word, or an entry of several words that
 * may be part of one. The anchor of every phrase in the text has a mark; most ordinary texts have none.
 */
export class Anchors {
  /** 0 = none, 1 = an anchor may begin with this word, `far` = with this or any before it, up to a wall. */
  marks = new Uint8Array(1024);
  readonly #sections: Sections;
  readonly #reader: TextReader;
  readonly #walls: Walls;
  /** How many words on, fillers not counted, the next word of a phrase may be in this ruleset. */
  readonly #reach: number;

  constructor(sections: Sections, reader: TextReader, walls: Walls) {
    this.#sections = sections;
    this.#reader = reader;
    this.#walls = walls;
    this.#reach = (sections.numbers[5] as number) + 1;
  }

  /** 0 when no word was marked, 1 when none is `far`. From the last word to the first: what may follow a word is known when it is looked at. */
  mark(torn: Arcs): number {
    const { sight, place, length } = this.#reader.words;
    if (this.marks.length < length) this.marks = new Uint8Array(length * 2);
    const { marks } = this;
    const reach = this.#reach;
    if (!torn.isEmpty) {
      marks.fill(far, 0, length);
      return far;
    }
    const { anchors, listTable } = this.#sections;
    let found = 0;
    // The words behind, nearest first, as far as a gap reaches: hash and bits (all bits: no word of the ruleset).
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    let oneBits = -1;
    let twoBits = -1;
    let threeBits = -1;
    let fourBits = -1;
    // Those that may be stepped over stand beside them; two are remembered, a third within reach is marked for itself.
    let near = 0;
    let beyond = 0;
    let nearAt = length * 2;
    let beyondAt = nearAt;
    for (let at = length - 1; at >= 0; at--) {
      const seen = sight[at] as number;
      const from = place[at] as number;
      const start = from >>> 4;
      const mask = (1 << (from & 15)) - 1;
      let mark = 0;
      if (
        ((anchors[start + (one & mask)] as number) & oneBits) === oneBits ||
        (reach > 1 && ((anchors[start + (two & mask)] as number) & twoBits) === twoBits) ||
        (reach > 2 && ((anchors[start + (three & mask)] as number) & threeBits) === threeBits) ||
        (reach > 3 && ((anchors[start + (four & mask)] as number) & fourBits) === fourBits) ||
        (near !== 0 && (follows(anchors, from, near) || follows(anchors, from, beyond)))
      )
        mark = 1;
      const number = seen & sights.classBits;
      if (seen > sights.classBits) {
        if (seen & sights.opens && mayOpen(listTable, at, this.#reader.words, this.#walls, null)) mark = far;
        if (seen & sights.alone) mark = number === anyClass ? far : mark || 1;
        const isOdd = (seen & sights.odd) !== 0;
        if (isOdd && number !== 0 && beyondAt - at <= reach + maxSkips) mark = far;
        marks[at] = mark;
        found |= mark;
        if (seen & sights.wall && this.#walls.isWall(at)) {
          oneBits = twoBits = threeBits = fourBits = -1;
          near = beyond = 0;
          continue;
        }
        if (isOdd) {
          if (number === 0) continue;
          beyond = near;
          beyondAt = nearAt;
          near = number;
          nearAt = at;
          continue;
        }
      } else {
        marks[at] = mark;
        found |= mark;
      }
      four = three;
      three = two;
      two = one;
      fourBits = threeBits;
      threeBits = twoBits;
      twoBits = oneBits;
      const hash = followerHash(number);
      one = hash >>> 7;
      // All bits where the class is 0.
      oneBits = followerBits(hash) | ((number - 1) >> 31);
    }
    return found;
  }
}

/** Whether a class may follow another, whose place this is, in an anchor. */
export function follows(anchors: Int32Array, place: number, number: number): boolean {
  const hash = followerHash(number);
  const bits = followerBits(hash);
  return ((anchors[wordOf(place, hash)] as number) & bits) === bits;
}
