import { hashBase, slotOf } from '#lib/text/hash.ts';
import type { Sections } from './image-format.ts';
import { checkOf, tableSize } from './open-table.ts';

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
  for (let form = 0; form < formFuzzy.length; form++) {
    if (formFuzzy[form] === 0) continue;
    const from = formAt[form] as number;
    const to = formAt[form + 1] as number;
    add(hashWithout(formChars, from, to, -1), form);
    // Of two equal neighbours it is the same which one is left out.
    for (let left = from + 1; left < to; left++)
      if (formChars[left] !== formChars[left - 1] || left === from + 1) add(hashWithout(formChars, from, to, left), form);
  }
  return table;
}

function hashWithout(chars: Uint16Array, from: number, to: number, left: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) if (i !== left) hash = (Math.imul(hash, hashBase) + (chars[i] as number)) | 0;
  return hash;
}
