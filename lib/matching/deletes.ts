import { hashBase, slotOf } from '#lib/text/hash.ts';
import { powerOf } from '#lib/text/prefix-hashes.ts';
import type { Sections } from './image-format.ts';
import { checkOf, tableSize } from './open-table.ts';

/** Longer words are not looked for with a letter wrong (`guesser.ts`). */
const longest = 25;

/**
 * The forms that a misspelling may mean, by the hash of the form and of each of it with one letter left out (the first always stays):
 * `check << 20 | form + 1`; 0 = free. Made at the first word that no ruleset knows.
 */
export function buildDeletes({ formAt, formChars, formFuzzy }: Sections): Uint32Array {
  let count = 0;
  for (let form = 0; form < formFuzzy.length; form++)
    if (formFuzzy[form] !== 0) count += (formAt[form + 1] as number) - (formAt[form] as number);
  const size = tableSize(count);
  const table = new Uint32Array(size);
  const shift = Math.clz32(size) + 1;
  const add = (hash: number, form: number) => {
    let slot = slotOf(hash, shift);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = checkOf(hash) | (form + 1);
  };
  const prefix = new Int32Array(longest + 1);
  for (let form = 0; form < formFuzzy.length; form++) {
    if (formFuzzy[form] === 0) continue;
    const from = formAt[form] as number;
    const length = (formAt[form + 1] as number) - from;
    if (length > longest) continue;
    for (let i = 0; i < length; i++)
      prefix[i + 1] = (Math.imul(prefix[i] as number, hashBase) + (formChars[from + i] as number)) | 0;
    add(prefix[length] as number, form);
    for (let left = 1; left < length; left++) {
      // Of two equal neighbours it is the same which one is left out.
      if (left > 1 && formChars[from + left] === formChars[from + left - 1]) continue;
      const power = powerOf(length - 1 - left);
      const rest = (prefix[length] as number) - Math.imul(prefix[left + 1] as number, power);
      add((Math.imul(prefix[left] as number, power) + rest) | 0, form);
    }
  }
  return table;
}
