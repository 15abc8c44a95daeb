import type { Arcs } from './arcs.ts';
import type { Sections } from './image-format.ts';
import { chain, holdsPair, pairBase, pairShift } from './pair-filter.ts';
import { entryBits, entryForm, formFlags, roots } from './program.ts';
import type { TextReader } from './text-reader.ts';
import { maxSkips, plainBits, plainLimit, type Walls } from './walls.ts';
import { anyClass, noThird } from './word-classes.ts';

const alone = formFlags.alone << entryBits;
const filler = formFlags.filler << entryBits;
const opens = ((1 << roots.lists) | (1 << roots.filler)) << entryBits;
/** Stands for "no word": no class has this number. */
const nobody = 0xfffe;

/**
 * First look at a text: marks the words at which a phrase may stand, by its anchor, its one word, or an entry of several words that
 * may be part of one. Every phrase in the text has a mark within it; nearly every ordinary text has none.
 */
export class Anchors {
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
    const { words, raw } = this.reader;
    const { entry: entries, raw: tokens, length } = words;
    if (this.marks.length < length) this.marks = new Uint8Array(length * 2);
    const { marks } = this;
    if (!torn.isEmpty) {
      marks.fill(1, 0, length);
      return true;
    }
    marks.fill(0, 0, length);
    const { formClass, anchors, listPairs } = this.sections;
    const { reach } = this;
    const { info: infos } = raw;
    const shift = pairShift(anchors);
    const listShift = pairShift(listPairs);
    const forms = formClass.length;
    let found = false;
    // The words behind, nearest first, as far as a gap reaches; those that may be stepped over stand beside them.
    let [one, two, three, four] = [nobody, nobody, nobody, nobody];
    let [near, far] = [nobody, nobody];
    let [nearAt, farAt] = [length * 2, length * 2];
    for (let at = length - 1; at >= 0; at--) {
      const info = infos[tokens[at] as number] as number;
      const entry = entries[at] as number;
      const form = entry & entryForm;
      const number = form === 0 ? 0 : form <= forms ? (formClass[form - 1] as number) : anyClass;
      if (number !== 0) {
        const base = Math.imul(number, pairBase);
        if (
          (entry & alone) !== 0 ||
          number === anyClass ||
          ((holdsPair(anchors, shift, base + one) ||
            (reach > 1 && holdsPair(anchors, shift, base + two)) ||
            (reach > 2 && holdsPair(anchors, shift, base + three)) ||
            (reach > 3 && holdsPair(anchors, shift, base + four)) ||
            (near !== nobody && (holdsPair(anchors, shift, base + near) || holdsPair(anchors, shift, base + far)))) &&
            this.hasThird(at, number)) ||
          ((entry & opens) !== 0 &&
            (holdsPair(listPairs, listShift, base + one) ||
              holdsPair(listPairs, listShift, base + near) ||
              holdsPair(listPairs, listShift, base + far)))
        ) {
          marks[at] = 1;
          found = true;
        }
      }
      if ((info & plainBits) >= plainLimit && this.walls.isWall(at)) one = two = three = four = near = far = nobody;
      else if ((entry & filler) !== 0 || (info & 7) !== 0) {
        if (number !== 0) {
          if (farAt - at <= reach + maxSkips) {
            marks[at] = 1;
            found = true;
          }
          [far, farAt] = [near, nearAt];
          [near, nearAt] = [number, at];
        }
      } else {
        four = three;
        three = two;
        two = one;
        one = number === 0 ? nobody : number;
      }
    }
    return found;
  }

  /** Whether one of the pairs that begin with the word at `from` is a phrase of two words or has its third word behind it. */
  private hasThird(from: number, first: number): boolean {
    const { anchors, anchorThirds } = this.sections;
    const pairs = pairShift(anchors);
    const thirds = pairShift(anchorThirds);
    for (let at = from + 1, left = this.reach; left > 0 && !this.ends(at); at++) {
      if (!this.isOdd(at)) left--;
      const second = this.classAt(at);
      const pair = chain(first, second);
      if (second === 0 || !holdsPair(anchors, pairs, pair)) continue;
      if (holdsPair(anchorThirds, thirds, chain(pair, noThird))) return true;
      for (let next = at + 1, more = this.reach; more > 0 && !this.ends(next); next++) {
        if (!this.isOdd(next)) more--;
        if (holdsPair(anchorThirds, thirds, chain(pair, this.classAt(next)))) return true;
      }
    }
    return false;
  }

  private ends(at: number): boolean {
    return at >= this.reader.words.length || this.walls.isWall(at);
  }

  /** May be stepped over, whatever the gap. */
  private isOdd(at: number): boolean {
    return (this.reader.infoOf(at) & 7) !== 0 || ((this.reader.words.entry[at] as number) & filler) !== 0;
  }

  private classAt(at: number): number {
    const form = (this.reader.words.entry[at] as number) & entryForm;
    const { formClass } = this.sections;
    return form === 0 ? 0 : form <= formClass.length ? (formClass[form - 1] as number) : anyClass;
  }
}
