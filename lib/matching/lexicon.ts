import type { ContractionWords } from '#lib/text/contractions.ts';
import type { FoldTable } from '#lib/text/fold-table.ts';
import { slotOf } from '#lib/text/hash.ts';
import { findRecord, recordWidth, type WordTable } from '#lib/text/word-table.ts';
import { buildFormIndex, type FormIndex } from './form-index.ts';
import { buildFormTable } from './form-table.ts';
import type { Sections } from './image-format.ts';
import { entryBits } from './program.ts';

/** The word forms of an image: from a hash to a form, from a form to the labels of the trie. Reads typed arrays, makes no objects. */
export class Lexicon {
  readonly sections: Sections;
  readonly fold: FoldTable;
  readonly table: WordTable;
  readonly #expanded: number[][] = [];
  #spellings: FormIndex | null = null;
  #shapes: FormIndex | null = null;
  #contractionWords: ContractionWords | null = null;

  constructor(sections: Sections, foldStrings: readonly string[]) {
    this.sections = sections;
    this.fold = { pageOf: sections.foldPageOf, pages: sections.foldPages, strings: foldStrings };
    this.table = buildFormTable(sections);
  }

  /** The entry of the form with this hash, or 0. Only `isForm` says whether its characters are the same. */
  find(hash: number): number {
    const { slots, records, shift } = this.table;
    return records[findRecord(slots, records, shift, hash) + 1] as number;
  }

  /** Two forms of one image may share a hash: the one with these characters, or -1. */
  findExact(hash: number, word: string): number {
    const { slots, records, shift } = this.table;
    for (let slot = slotOf(hash, shift); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot] as number;
      if (number === 0 || (records[number * recordWidth] === hash && this.isForm(number - 1, word))) return number - 1;
    }
  }

  /** The entries that a form reads as; a contraction gives several. */
  entriesOf(form: number): readonly number[] {
    const number = this.contractionOf(form);
    if (number < 0) return [this.entryOf(form)];
    const { expansionAt, expansionWords } = this.sections;
    this.#expanded[number] ??= Array.from(expansionWords.subarray(expansionAt[number], expansionAt[number + 1]), (word) =>
      this.entryOf(word),
    );
    return this.#expanded[number];
  }

  /** The number of a contraction, below 0 for any other form and for none (-1). */
  contractionOf(form: number): number {
    return ~(this.table.records[(form + 1) * recordWidth + 3] as number);
  }

  entryOf(form: number): number {
    return (form + 1) | ((this.sections.formFlags[form] as number) << entryBits);
  }

  get spellings(): FormIndex {
    this.#spellings ??= buildFormIndex(this.sections, true);
    return this.#spellings;
  }

  get shapes(): FormIndex {
    this.#shapes ??= buildFormIndex(this.sections, false);
    return this.#shapes;
  }

  get contractionWords(): ContractionWords {
    this.#contractionWords ??= JSON.parse(new TextDecoder().decode(this.sections.contractions)) as ContractionWords;
    return this.#contractionWords;
  }

  /** True for a form of the image, false for none and for guesses. */
  isOwn(form: number): boolean {
    return form >= 0 && form < this.sections.formFlags.length;
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
    let text = '';
    for (let i = formAt[form] as number; i < (formAt[form + 1] as number); i++)
      text += String.fromCharCode(formChars[i] as number);
    return text;
  }

  hasLabels(form: number): boolean {
    const { formLabelAt } = this.sections;
    return (formLabelAt[form + 1] as number) > (formLabelAt[form] as number);
  }
}
