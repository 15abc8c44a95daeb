import { hashBase, shiftOf, slotOf } from '#lib/text/hash.ts';
import type { Sections } from './image-format.ts';
import { tableSize } from './open-table.ts';

/** Forms by keys of their letters. Those of one slot stand side by side in `rows`, from `starts[slot]` to `starts[slot + 1]`: its letters as bits, and the form. */
export type FormIndex = { starts: Int32Array; rows: Int32Array };

/** Longer words are not looked for with a letter wrong (`guesser.ts`). */
const longest = 25;

/** What `length` letters from `from` on begin with. */
export function keyOfStart(chars: Uint16Array, from: number, length: number): number {
  let key = 0;
  for (let i = from; i < from + length; i++) key = (Math.imul(key, hashBase) + (chars[i] as number)) | 0;
  return key;
}

/** The last letters before `to`, and the first, which always stands. */
export function keyOfEnd(chars: Uint16Array, from: number, to: number, length: number): number {
  return (Math.imul(keyOfStart(chars, to - length, length), hashBase) - (chars[from] as number)) | 0;
}

export function keyOfShape(length: number, first: number): number {
  return (length << 16) | first;
}

/** A bit for each letter that is there; `odd`: so many times that an edit of one letter changes two bits at most. */
export function lettersIn(chars: Uint16Array, from: number, to: number, odd: boolean): number {
  let letters = 0;
  for (let i = from; i < to; i++) {
    const bit = 1 << (chars[i] as number);
    letters = odd ? letters ^ bit : letters | bit;
  }
  return letters;
}

/** Calls `visit` with the forms that may have this key, and their letters. */
export function eachForm({ starts, rows }: FormIndex, key: number, visit: (form: number, letters: number) => void): void {
  const slot = slotOf(key, shiftOf(starts.length));
  for (let at = starts[slot] as number, end = starts[slot + 1] as number; at < end; at += 2)
    visit(rows[at + 1] as number, rows[at] as number);
}

/**
 * `spelt`: the forms that a misspelling may reach; one letter wrong leaves what stands before the middle letter as it is, or what stands behind.
 * Otherwise all that mean something to a rule: a word with masked letters ("k*ll") is looked for among those of its length and first letter.
 * Made at the first word that asks for it.
 */
export function buildFormIndex({ formAt, formChars, formFuzzy, formLabelAt }: Sections, spelt: boolean): FormIndex {
  const count = formFuzzy.length;
  const size = tableSize(count >> 1);
  const shift = shiftOf(size);
  const starts = new Int32Array(size + 1);
  // Slot and form of each row, as they come.
  const found = new Int32Array(count * 4);
  let end = 0;
  for (let form = 0; form < count; form++) {
    const from = formAt[form] as number;
    const to = formAt[form + 1] as number;
    const length = to - from;
    if (spelt ? formFuzzy[form] === 0 || length > longest : formLabelAt[form] === formLabelAt[form + 1]) continue;
    for (let behind = spelt ? 1 : 0; behind >= 0; behind--) {
      let key: number;
      if (!spelt) key = keyOfShape(length, formChars[from] as number);
      else if (behind) key = keyOfEnd(formChars, from, to, (length - 1) >> 1);
      else key = keyOfStart(formChars, from, length >> 1);
      const slot = slotOf(key, shift);
      starts[slot] = (starts[slot] as number) + 2;
      found[end++] = slot;
      found[end++] = form;
    }
  }
  for (let slot = 0; slot < size; slot++) starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  const rows = new Int32Array(end);
  while (end > 0) {
    const form = found[--end] as number;
    const slot = found[--end] as number;
    const at = (starts[slot] as number) - 2;
    starts[slot] = at;
    rows[at] = lettersIn(formChars, formAt[form] as number, formAt[form + 1] as number, spelt);
    rows[at + 1] = form;
  }
  return { starts, rows };
}
