import { kindCodes, kindIn } from '#lib/text/raw-tokens.ts';
import { edges } from '#lib/text/token.ts';
import type { TextReader } from './text-reader.ts';
import { sights } from './words.ts';

/** Fillers, emoji and thread numbers that may stand inside one phrase. */
export const maxSkips = 4;

/** Where a phrase cannot go on. */
export class Walls {
  readonly #reader: TextReader;

  constructor(reader: TextReader) {
    this.#reader = reader;
  }

  /** Nothing crosses a handle, a link or the end of a clause or sentence; "End. It. All." has sentences of one word and may be crossed. */
  isWall(at: number): boolean {
    if (((this.#reader.words.sight[at] as number) & sights.wall) === 0) return false;
    const kind = kindIn(this.#reader.infoOf(at));
    if (kind === kindCodes.handle || kind === kindCodes.link) return true;
    const edge = this.#reader.edgeBefore(at);
    if (edge < edges.clause) return false;
    return edge === edges.clause || (!this.#standsAlone(at - 1) && !this.#standsAlone(at));
  }

  #standsAlone(at: number): boolean {
    const opens = at === 0 || this.#reader.edgeBefore(at) === edges.sentence;
    return opens && (at + 1 >= this.#reader.words.length || this.#reader.edgeBefore(at + 1) === edges.sentence);
  }
}
