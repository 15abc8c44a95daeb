import type { Arcs } from './arcs.ts';
import type { Sections } from './image-format.ts';
import { chain, holdsPair, pairBase, pairShift } from './pair-filter.ts';
import type { TextReader } from './text-reader.ts';
import { maxSkips, type Walls } from './walls.ts';
import { anyClass, deeper, noThird } from './word-classes.ts';
import { sights } from './words.ts';

/** Stands for "no word": no class has this number. */
const nobody = 0xfffe;
const far = 255;

/**
 * First look at a text: marks the words at which a phrase may stand, by its anchor, its one word, or an entry of several words that
 * may be part of one. Every phrase in the text has a mark within it; nearly every ordinary text has none.
 */
export class Anchors {
  /** 0 = none, 1 = a phrase may begin with this word, `far` = with this or one before it. */
  marks = new Uint8Array(1024);
  private readonly sections: Sections;
  private readonly reader: TextReader;
  private readonly walls: Walls;
  /** How many words on, fillers not counted, the next word of a phrase may be in this ruleset. */
  private readonly reach: number;

  constructor(sections: Sections, reader: TextReader, walls: Walls) {
    this.sections = sections;
    this.reader = reader;
    this.walls = walls;
    this.reach = (sections.numbers[5] as number) + 1;
  }

  /** True when a word was marked. From the last word to the first: what may follow a word is known when it is looked at. */
  mark(torn: Arcs): boolean {
    const { sight, length } = this.reader.words;
    if (this.marks.length < length) this.marks = new Uint8Array(length * 2);
    const { marks, reach } = this;
    if (!torn.isEmpty) {
      marks.fill(far, 0, length);
      return true;
    }
    const { anchors } = this.sections;
    const shift = pairShift(anchors);
    let found = 0;
    // The words behind, nearest first, as far as a gap reaches; those that may be stepped over stand beside them.
    let [one, two, three, four] = [nobody, nobody, nobody, nobody];
    let [near, beyond] = [nobody, nobody];
    let [nearAt, beyondAt] = [length * 2, length * 2];
    for (let at = length - 1; at >= 0; at--) {
      const seen = sight[at] as number;
      const number = seen & sights.class;
      const base = Math.imul(number, pairBase);
      let mark = 0;
      if (
        holdsPair(anchors, shift, base + one) ||
        (reach > 1 && holdsPair(anchors, shift, base + two)) ||
        (reach > 2 && holdsPair(anchors, shift, base + three)) ||
        (reach > 3 && holdsPair(anchors, shift, base + four)) ||
        (near !== nobody && (holdsPair(anchors, shift, base + near) || holdsPair(anchors, shift, base + beyond)))
      )
        mark = this.confirm(at, number);
      if (seen <= sights.class) {
        four = three;
        three = two;
        two = one;
        one = number;
      } else {
        if (seen & sights.opens && this.mayOpen(number, one, near, beyond)) mark = far;
        if (seen & sights.alone) mark = number === anyClass ? far : Math.max(mark, 1);
        const isOdd = (seen & sights.odd) !== 0;
        if (isOdd && number !== 0 && beyondAt - at <= reach + maxSkips) mark = far;
        if (seen & sights.wall && this.walls.isWall(at)) one = two = three = four = near = beyond = nobody;
        else if (!isOdd) {
          four = three;
          three = two;
          two = one;
          one = number;
        } else if (number !== 0) {
          [beyond, beyondAt] = [near, nearAt];
          [near, nearAt] = [number, at];
        }
      }
      marks[at] = mark;
      found |= mark;
    }
    return found !== 0;
  }

  private mayOpen(number: number, one: number, near: number, beyond: number): boolean {
    const { listPairs } = this.sections;
    const shift = pairShift(listPairs);
    return (
      number === anyClass ||
      holdsPair(listPairs, shift, chain(number, one)) ||
      holdsPair(listPairs, shift, chain(number, near)) ||
      holdsPair(listPairs, shift, chain(number, beyond))
    );
  }

  /** The mark by the pairs that begin with the word at `from`: 0 unless one is a phrase of two words or has its third word behind it. */
  private confirm(from: number, first: number): number {
    const { anchors, anchorThirds } = this.sections;
    const { sight } = this.reader.words;
    const pairs = pairShift(anchors);
    let mark = 0;
    for (let at = from + 1, left = this.reach; left > 0 && !this.ends(at); at++) {
      const second = (sight[at] as number) & sights.class;
      if (((sight[at] as number) & sights.odd) === 0) left--;
      const pair = chain(first, second);
      if (!holdsPair(anchors, pairs, pair)) continue;
      mark |= this.readThird(chain(pair, noThird), anchorThirds);
      for (let next = at + 1, more = this.reach; mark !== far && more > 0 && !this.ends(next); next++) {
        if (((sight[next] as number) & sights.odd) === 0) more--;
        mark |= this.readThird(chain(pair, (sight[next] as number) & sights.class), anchorThirds);
      }
      if (mark === far) break;
    }
    return mark;
  }

  private readThird(third: number, filter: Uint32Array): number {
    const shift = pairShift(filter);
    if (!holdsPair(filter, shift, third)) return 0;
    return holdsPair(filter, shift, chain(third, deeper)) ? far : 1;
  }

  private ends(at: number): boolean {
    const { sight, length } = this.reader.words;
    return at >= length || (((sight[at] as number) & sights.wall) !== 0 && this.walls.isWall(at));
  }
}
