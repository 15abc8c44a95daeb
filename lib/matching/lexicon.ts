import type { FoldTable } from '#lib/text/fold-table.ts';
import { slotOf } from '#lib/text/hash.ts';
import type { Sections } from './image-format.ts';
import { formBits, formMask } from './open-table.ts';

/** The word forms of an image: from a hash to a form, from a form to the labels of the trie. Reads typed arrays, makes no objects. */
export class Lexicon {
  readonly sections: Sections;
  readonly fold: FoldTable;
  /** Words that a contraction stands for, by its form. */
  readonly expansions = new Map<number, Uint32Array>();
  private readonly tableMask: number;
  private readonly deletesMask: number;

  constructor(sections: Sections, foldStrings: readonly string[]) {
    this.sections = sections;
    this.fold = { pageOf: sections.foldPageOf, pages: sections.foldPages, strings: foldStrings };
    this.tableMask = (sections.formTable.length >>> 1) - 1;
    this.deletesMask = sections.deletes.length - 1;
    const { expansionForms, expansionAt, expansionWords } = sections;
    expansionForms.forEach((form, i) => {
      this.expansions.set(form, expansionWords.subarray(expansionAt[i], expansionAt[i + 1]));
    });
  }

  /** The form with this hash, or -1. Only `isForm` says whether its characters are the same. */
  find(hash: number): number {
    const { formTable } = this.sections;
    let slot = slotOf(hash, this.tableMask);
    for (;;) {
      const entry = formTable[slot * 2 + 1] as number;
      if (entry === 0) return -1;
      if (formTable[slot * 2] === hash) return entry - 1;
      slot = (slot + 1) & this.tableMask;
    }
  }

  /** Two forms of one image may share a hash: the one with these characters, or -1. */
  findExact(hash: number, word: string): number {
    const { formTable } = this.sections;
    let slot = slotOf(hash, this.tableMask);
    for (;;) {
      const entry = formTable[slot * 2 + 1] as number;
      if (entry === 0) return -1;
      if (formTable[slot * 2] === hash && this.isForm(entry - 1, word)) return entry - 1;
      slot = (slot + 1) & this.tableMask;
    }
  }

  isForm(form: number, word: string): boolean {
    const { formAt, formChars } = this.sections;
    const start = formAt[form] as number;
    if ((formAt[form + 1] as number) - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (formChars[start + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  textOf(form: number): string {
    const { formAt, formChars } = this.sections;
    return String.fromCharCode(...formChars.subarray(formAt[form], formAt[form + 1]));
  }

  hasLabels(form: number): boolean {
    const { formLabelAt } = this.sections;
    return (formLabelAt[form + 1] as number) > (formLabelAt[form] as number);
  }

  /** Calls `found` with the forms whose letters, one left out or none, may hash to this. */
  eachDelete(hash: number, found: (form: number) => void): void {
    const { deletes } = this.sections;
    const check = hash >>> formBits;
    let slot = slotOf(hash, this.deletesMask);
    for (let entry = deletes[slot] as number; entry !== 0; entry = deletes[slot] as number) {
      if (entry >>> formBits === check) found((entry & formMask) - 1);
      slot = (slot + 1) & this.deletesMask;
    }
  }
}
