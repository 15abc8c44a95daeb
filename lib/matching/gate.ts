import type { Arcs } from './arcs.ts';
import type { Sections } from './image-format.ts';
import { holdsPair, pairBase, pairShift } from './pair-filter.ts';
import { entryBits, entryForm, formFlags } from './program.ts';
import type { TextReader } from './text-reader.ts';
import { maxSkips, plainBits, plainLimit, type Walls } from './walls.ts';
import { anyClass } from './word-classes.ts';

const alone = formFlags.alone << entryBits;
const filler = formFlags.filler << entryBits;
const negator = formFlags.negator << entryBits;

/**
 * Says of a word that nothing can begin with it, because none of the words that could come second stands behind it. May let a word
 * through that leads nowhere, never the reverse: what it holds back the walker need not see.
 */
export class Gate {
  private readonly reader: TextReader;
  private readonly walls: Walls;
  private readonly formClass: Uint16Array;

  constructor(sections: Sections, reader: TextReader, walls: Walls) {
    this.reader = reader;
    this.walls = walls;
    this.formClass = sections.formClass;
  }

  /** Whether one of the pairs begins with the word at `from`, with so many words between; `arcs` holds entries that begin further on. */
  mayBegin(from: number, gap: number, pairs: Uint32Array, arcs: Arcs): boolean {
    const { formClass } = this;
    const { words, raw } = this.reader;
    const { entry: entries, raw: tokens, length } = words;
    const { info: infos } = raw;
    const { head } = arcs;
    const entry = entries[from] as number;
    if ((entry & alone) !== 0 || (head[from] as number) >= 0) return true;
    const first = this.classOf(entry & entryForm);
    if (first === anyClass) return true;
    const shift = pairShift(pairs);
    const base = Math.imul(first, pairBase);
    let left = gap;
    let skips = maxSkips;
    for (let at = from + 1; at < length; at++) {
      const info = infos[tokens[at] as number] as number;
      if ((info & plainBits) >= plainLimit && this.walls.isWall(at)) return false;
      if ((head[at] as number) >= 0) return true;
      const next = entries[at] as number;
      const form = next & entryForm;
      if (form !== 0) {
        const second = this.classOf(form);
        if (second === anyClass || holdsPair(pairs, shift, base + second)) return true;
      }
      if (skips > 0 && ((info & 7) !== 0 || (next & filler) !== 0)) skips--;
      else if (--left < 0 || (next & negator) !== 0) return false;
    }
    return false;
  }

  private classOf(form: number): number {
    return form <= this.formClass.length ? (this.formClass[form - 1] as number) : anyClass;
  }
}
