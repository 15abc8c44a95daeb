import type { ReadWord } from './guesser.ts';
import type { Sections } from './image-format.ts';
import { formFlags } from './program.ts';

/** The labels of all forms, and behind them those of guesses. Guesses are forgotten between two texts once there are many. */
export class LabelPool {
  labels: Int32Array;
  private readonly sections: Sections;
  private readonly fixed: number;
  private end: number;
  private start = 0;
  private begin = 0;

  constructor(sections: Sections) {
    this.sections = sections;
    this.fixed = sections.formLabels.length;
    this.end = this.fixed;
    this.labels = new Int32Array(this.fixed + 4096);
    this.labels.set(sections.formLabels);
  }

  get guessed(): number {
    return this.end - this.fixed;
  }

  forget(): void {
    this.end = this.fixed;
  }

  open(): void {
    this.start = this.end;
    this.begin = 0;
  }

  add(label: number): void {
    for (let i = this.start; i < this.end; i++) if (this.labels[i] === label) return;
    if (this.end === this.labels.length) {
      const larger = new Int32Array(this.labels.length + 16_384);
      larger.set(this.labels);
      this.labels = larger;
    }
    this.labels[this.end++] = label;
  }

  /** All labels of a form, or only those that a misspelling may reach. */
  addForm(form: number, fuzzy = false): void {
    const { formLabelAt, formLabels, formFuzzy, formFlags: flags } = this.sections;
    const from = formLabelAt[form] as number;
    const to = fuzzy ? from + (formFuzzy[form] as number) : (formLabelAt[form + 1] as number);
    for (let i = from; i < to; i++) this.add(formLabels[i] as number);
    this.begin |= (flags[form] as number) & ~(formFlags.expansion | formFlags.ambiguous);
  }

  close(form: number): ReadWord {
    // Numbers may begin whatever {digits} may begin; a walk that finds nothing there costs one look.
    const begin = this.labels[this.start] === 0 ? 63 : this.begin;
    return { labelFrom: this.start, labelTo: this.end, begin, form };
  }
}
