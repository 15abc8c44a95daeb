import type { Arcs } from './arcs.ts';
import { isMarked } from './pair-marks.ts';
import { anyClass } from './program.ts';
import { maxSkips, type Walls } from './walls.ts';
import { sights, type Words } from './words.ts';

/**
 * Whether an entry of several words whose first two classes are one of the pairs may begin at `from`: nothing but fillers may stand
 * inside one. `arcs` says which words are more than their class; before any are known there are none.
 */
export function mayOpen(pairs: Int32Array, from: number, { sight, length }: Words, walls: Walls, arcs: Arcs | null): boolean {
  const first = (sight[from] as number) & sights.classBits;
  if (first === anyClass || (arcs && (arcs.head[from] as number) >= 0)) return true;
  for (let at = from + 1; at < length; at++) {
    const seen = sight[at] as number;
    const number = seen & sights.classBits;
    if (seen > sights.classBits && walls.isWall(at)) return false;
    if (number === anyClass || isMarked(pairs, first, number) || (arcs && (arcs.head[at] as number) >= 0)) return true;
    if ((seen & sights.odd) === 0 || at > from + maxSkips) return false;
  }
  return false;
}
