import { double } from '#lib/text/raw-tokens.ts';
import type { Sections } from './image-format.ts';
import { entryBits, formFlags } from './program.ts';

const room = 4096;
const several = -2;

/** The labels of all forms, and behind them those of guesses, each a form of its own. Guesses are forgotten between two texts once there are many. */
export class LabelPool {
  labels: Int32Array;
  /** Labels of form f: `labels[at[f] .. at[f + 1])`. */
  at: Int32Array;
  readonly #sections: Sections;
  readonly #fixed: number;
  #forms: number;
  #end: number;
  #flags = 0;
  /** For each guess the one form that it may be, or `several`. */
  readonly #kin: number[] = [];
  #added = -1;

  constructor(sections: Sections) {
    this.#sections = sections;
    this.#fixed = this.#forms = sections.formLabelAt.length - 1;
    this.#end = sections.formLabels.length;
    this.labels = new Int32Array(this.#end + room);
    this.labels.set(sections.formLabels);
    this.at = new Int32Array(this.#forms + 1 + room);
    this.at.set(sections.formLabelAt);
  }

  get guessed(): number {
    return this.#forms - this.#fixed;
  }

  forget(): void {
    this.#forms = this.#fixed;
    this.#end = this.at[this.#fixed] as number;
    this.#flags = 0;
  }

  /** The form of the image that has all labels of this one: it itself, or what a guess may be; below -1 where that is not one form. */
  kinOf(form: number): number {
    return form < this.#fixed ? form : (this.#kin[form - this.#fixed] as number);
  }

  /** All labels of a form, or only those that a misspelling may reach, into the guess that is being made. */
  addForm(form: number, fuzzy = false): void {
    this.#added = this.#added === -1 ? form : several;
    const { formLabelAt, formLabels, formFuzzy, formFlags: flags } = this.#sections;
    const from = formLabelAt[form] as number;
    const to = fuzzy ? from + (formFuzzy[form] as number) : (formLabelAt[form + 1] as number);
    for (let i = from; i < to; i++) this.#add(formLabels[i] as number);
    if (to > from) this.#flags |= (flags[form] as number) & ~(formFlags.expansion | formFlags.ambiguous);
  }

  /** The entry of the guess. */
  close(): number {
    if (this.#forms + 2 >= this.at.length) this.at = double(this.at);
    const form = this.#forms++;
    this.#kin[form - this.#fixed] = this.#added;
    this.#added = -1;
    this.at[form + 1] = this.#end;
    const entry = (form + 1) | (this.#flags << entryBits);
    this.#flags = 0;
    return entry;
  }

  #add(label: number): void {
    for (let i = this.at[this.#forms] as number; i < this.#end; i++) if (this.labels[i] === label) return;
    if (this.#end === this.labels.length) this.labels = double(this.labels);
    this.labels[this.#end++] = label;
  }
}
