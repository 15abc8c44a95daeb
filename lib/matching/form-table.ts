import { hashBase, shiftOf, slotOf } from '#lib/text/hash.ts';
import { recordWidth, type WordTable } from '#lib/text/word-table.ts';
import type { Sections } from './image-format.ts';
import { tableSize } from './open-table.ts';
import { anyClass, entryBits, formFlags, roots } from './program.ts';
import { sights } from './words.ts';

const opens = (1 << roots.lists) | (1 << roots.filler);

/**
 * From the hash of a word to all that its first look needs: entry (`program.ts`), sight (`words.ts`), place (`followers.ts`). Made when an image is
 * opened. Records stand by number of form, so those of common words lie close together.
 */
export function buildFormTable(sections: Sections): WordTable {
  const { formAt, formChars, formFlags: flags, formClass, classAnchors, expansionForms } = sections;
  const count = formClass.length;
  const size = tableSize(count);
  const slots = count < 0xffff ? new Uint16Array(size) : new Uint32Array(size);
  const records = new Int32Array((count + 1) * recordWidth);
  const shift = shiftOf(size);
  for (let form = 0; form < count; form++) {
    let hash = 0;
    for (let i = formAt[form] as number, end = formAt[form + 1] as number; i < end; i++)
      hash = (Math.imul(hash, hashBase) + (formChars[i] as number)) | 0;
    let slot = slotOf(hash, shift);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = form + 1;
    const at = (form + 1) * recordWidth;
    records[at] = hash;
    records[at + 1] = (form + 1) | ((flags[form] as number) << entryBits);
    records[at + 2] = sightOf(flags[form] as number, formClass[form] as number);
    records[at + 3] = formClass[form] === anyClass ? 0 : (classAnchors[formClass[form] as number] as number);
  }
  // Below 0: the form is a contraction, and reads as other words. As a misspelling's meaning it may be anything (`text-reader.ts`).
  expansionForms.forEach((form, i) => {
    records[(form + 1) * recordWidth + 3] = ~i;
  });
  return { slots, records, shift };
}

function sightOf(bits: number, number: number): number {
  return (
    number |
    (bits & formFlags.filler ? sights.odd : 0) |
    (bits & formFlags.alone || number === anyClass ? sights.alone : 0) |
    (bits & opens ? sights.opens : 0)
  );
}
