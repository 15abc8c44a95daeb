import { filterWords } from './open-table.ts';

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

export function pairShift(filter: Int32Array): number {
  return Math.clz32(filter.length) + 1;
}

function pairBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));
}

export function holdsPair(filter: Int32Array, shift: number, pair: number): boolean {
  const hash = Math.imul(pair | 0, 0x9e3779b1);
  const bits = pairBits(hash);
  return ((filter[hash >>> shift] as number) & bits) === bits;
}
