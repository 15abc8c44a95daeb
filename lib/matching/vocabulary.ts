import { expandContraction } from '#lib/text/contractions.ts';
import type { Token } from '#lib/text/token.ts';
import { digitsLabel, type Program } from './program.ts';
import { isOneEditAway } from './spelling.ts';

const none: readonly number[] = [];
const memoLimit = 5000;
const minSpellingLength = 5;
const maxJoined = 60;
const masks: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
};

/** From a written form to the labels of the program's trie, through misspelling and masked letters where the form itself is unknown. */
export class Vocabulary {
  private readonly forms: Map<string, readonly number[]>;
  private readonly byLength = new Map<number, string[]>();
  private readonly fuzzyByStart = new Map<string, string[]>();
  private readonly fuzzy: Map<string, readonly number[]>;
  private readonly notMisspellings: ReadonlySet<string>;
  private readonly memo = new Map<string, readonly number[]>();

  constructor(program: Program) {
    this.forms = new Map(Object.entries(program.forms));
    this.fuzzy = new Map(Object.entries(program.fuzzy));
    this.notMisspellings = new Set(program.notMisspellings);
    for (const form of this.forms.keys()) push(this.byLength, form.length, form);
    for (const form of this.fuzzy.keys()) push(this.fuzzyByStart, form.charAt(0) + form.length, form);
  }

  has(form: string): boolean {
    return this.forms.has(form);
  }

  labelsOf(token: Token): readonly number[] {
    if (token.kind === 'handle' || token.kind === 'link' || token.kind === 'part') return none;
    if (token.also.length === 0) return this.labelsOfForm(token.form);
    const labels = new Set(this.labelsOfForm(token.form));
    for (const form of token.also) for (const label of this.labelsOfForm(form)) labels.add(label);
    return [...labels];
  }

  labelsOfForm(form: string): readonly number[] {
    const exact = this.forms.get(form);
    if (exact && !isNumber(form)) return exact;
    let labels = this.memo.get(form);
    if (!labels) {
      labels = isNumber(form) ? [digitsLabel, ...(exact ?? none)] : this.guess(form);
      if (this.memo.size >= memoLimit) this.memo.clear();
      this.memo.set(form, labels);
    }
    return labels;
  }

  /** Words run together ("wanttodie") cut into words of the ruleset, fewest first; null unless every letter is used. */
  segment(joined: string): string[] | null {
    if (this.forms.has(joined) || joined.length > maxJoined) return null;
    const best: (string[] | null)[] = [[]];
    for (let end = 1; end <= joined.length; end++) {
      let found: string[] | null = null;
      for (let start = 0; start < end; start++) {
        const before = best[start];
        const piece = joined.slice(start, end);
        if (!before || (found && found.length <= before.length + 1)) continue;
        const words = this.forms.has(piece) ? [piece] : piece.length > 1 ? expandContraction(piece) : null;
        if (words?.every((word) => this.forms.has(word))) found = [...before, ...words];
      }
      best[end] = found;
    }
    return best[joined.length] ?? null;
  }

  private guess(form: string): readonly number[] {
    const shapes = readMasks(form);
    if (shapes)
      return this.union(
        (this.byLength.get(form.length) ?? []).filter((known) => fits(known, shapes)),
        this.forms,
      );
    if (form.length < minSpellingLength || this.notMisspellings.has(form)) return none;
    const near: string[] = [];
    for (const length of [form.length - 1, form.length, form.length + 1]) {
      for (const known of this.fuzzyByStart.get(form.charAt(0) + length) ?? []) if (isOneEditAway(form, known)) near.push(known);
    }
    return this.union(near, this.fuzzy);
  }

  private union(forms: string[], labels: Map<string, readonly number[]>): readonly number[] {
    return [...new Set(forms.flatMap((form) => labels.get(form) ?? none))];
  }
}

/** For a word with masked letters ("k*ll", "su1cide"): what each place may be, '' for any letter. Null for a plain word or too few letters. */
function readMasks(form: string): string[] | null {
  if (form.length > 20) return null;
  let plain = 0;
  const shapes = Array.from(form, (character) => {
    if (character === '*') return '';
    const masked = masks[character];
    if (masked === undefined) plain++;
    return masked ?? character;
  });
  return plain === shapes.length || plain * 2 < shapes.length ? null : shapes;
}

function fits(known: string, shapes: string[]): boolean {
  const letters = Array.from(known);
  return letters.length === shapes.length && shapes.every((shape, i) => shape === '' || shape.includes(letters[i] ?? ' '));
}

function isNumber(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return form !== '';
}

function push<K>(map: Map<K, string[]>, key: K, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
