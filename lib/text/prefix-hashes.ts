import { hashBase } from './hash.ts';

/** The longest that is asked for often. */
const longest = 60;
const powers = new Int32Array(longest + 1).fill(1);
for (let i = 1; i <= longest; i++) powers[i] = Math.imul(powers[i - 1] as number, hashBase);

/** `hashBase ** count`: what a hash is multiplied with when so many letters are put behind. */
export function powerOf(count: number): number {
  let power = powers[Math.min(count, longest)] as number;
  for (let i = longest; i < count; i++) power = Math.imul(power, hashBase);
  return power;
}

/** The hash of the first i letters of a folded word, for each i. */
export function prefixHashes(word: string): Int32Array {
  const hashes = new Int32Array(word.length + 1);
  for (let i = 0; i < word.length; i++) hashes[i + 1] = (Math.imul(hashes[i] as number, hashBase) + word.charCodeAt(i)) | 0;
  return hashes;
}
