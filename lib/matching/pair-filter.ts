import type { Arcs } from './arcs.ts';
import { filterWords } from './open-table.ts';
import { anyClass } from './program.ts';
import { maxSkips, type Walls } from './walls.ts';
import { sights, type Words } from './words.ts';

/** Multiplied with the first class before the second is added: a pair in one number. */
const pairBase = 0x2545f491;

export function chain(before: number, next: number): number {
  return (Math.imul(before, pairBase) + next) | 0;
}

/** Three bits of one 32-bit word for each chain of classes: what was put in says yes, one of five hundred others too. */
export function buildPairFilter(chains: Set<number>): Int32Array {
  const filter = new Int32Array(filterWords(chains.size));
  for (const each of chains) {
    const hash = Math.imul(each, 0x9e3779b1);
    const at = hash >>> pairShift(filter);
    filter[at] = (filter[at] as number) | pairBits(hash);
  }
  return filter;
}

function pairShift(filter: Int32Array): number {
  return Math.clz32(filter.length) + 1;
}

function pairBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));
}

function holdsPair(filter: Int32Array, pair: number): boolean {
  const hash = Math.imul(pair | 0, 0x9e3779b1);
  const bits = pairBits(hash);
  return ((filter[hash >>> pairShift(filter)] as number) & bits) === bits;
}

/** Whether an entry of several words whose first two are in the filter may begin at `from`: nothing but fillers may stand inside one. */
export function mayOpen(filter: Int32Array, from: number, { sight, length }: Words, walls: Walls, arcs: Arcs | null): boolean {
  const first = (sight[from] as number) & sights.classBits;
  if (first === anyClass) return true;
  for (let at = from + 1; at < length; at++) {
    const seen = sight[at] as number;
    if ((seen & sights.wall) !== 0 && walls.isWall(at)) return false;
    const second = seen & sights.classBits;
    if (second === anyClass || (arcs && (arcs.head[at] as number) >= 0) || holdsPair(filter, chain(first, second))) return true;
    if ((seen & sights.odd) === 0 || at > from + maxSkips) return false;
  }
  return false;
}
