import { expandApostrophe } from '#lib/text/contractions.ts';
import { hashBase, hashOf } from '#lib/text/hash.ts';
import { readStretched } from '#lib/text/stretched.ts';
import type { LabelPool } from './label-pool.ts';
import type { Lexicon } from './lexicon.ts';
import { digitsForm, entryForm } from './program.ts';
import { buildShapes, type Shapes, shapeOf } from './shapes.ts';

/** The entries (`program.ts`) that an unknown spelling reads as; null = as nothing that the ruleset knows. */
export type Reading = readonly number[] | null;

const minSpellingLength = 5;
/** What the readings of one stretched word cost, in comparisons. */
const stretchedCost = 40;
const maxWord = 48;
const maxPiece = 24;
export const maxJoined = 60;
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
const digitWords: Readonly<Record<string, string>> = { '2': 'to', '4': 'for' };
const powers = new Int32Array(maxJoined + 2);
powers.forEach((_, i) => {
  powers[i] = i === 0 ? 1 : Math.imul(powers[i - 1] as number, hashBase);
});

/** Reads what the table does not hold as it stands: misspelt, stretched, masked, joined. Every guess is compared letter by letter. */
export class Guesser {
  /** Comparisons and look-ups left for this text; when it is used up, long or masked guesses are no longer tried. */
  budget = 0;
  readonly #lexicon: Lexicon;
  readonly #pool: LabelPool;
  #shapes: Shapes | null = null;
  readonly #prefix = new Int32Array(maxJoined + 2);

  constructor(lexicon: Lexicon, pool: LabelPool) {
    this.#lexicon = lexicon;
    this.#pool = pool;
  }

  readForm(form: number): readonly number[] {
    return this.#lexicon.entriesOf(form);
  }

  /** "dooont", "k*ll", "su1cide", "want2die", "mum's", "sucide". */
  readWord(word: string): Reading {
    if (isNumber(word)) return this.#readNumber(word);
    const known = this.#lexicon.findExact(hashOf(word), word);
    if (known >= 0) return this.readForm(known);
    if (word.length > maxWord) return this.#readStretchedWord(word);
    if (word.includes("'")) {
      const words = expandApostrophe(word);
      if (words) return words.flatMap((part) => this.readWord(part) ?? [0]);
    }
    if (isPlain(word)) return this.#union(this.#respell(word));
    return this.#readStretchedWord(word) ?? this.#readMasked(word) ?? this.#readDigits(word) ?? this.#union(this.#respell(word));
  }

  /** "wanttodie", "killmyself": cut into the fewest words of the ruleset; null unless every letter is used. */
  readJoined(joined: string): Reading {
    const { length } = joined;
    if (length > maxJoined || this.budget < length * maxPiece) return null;
    this.budget -= length * maxPiece;
    const prefix = this.#prefix;
    const lexicon = this.#lexicon;
    for (let i = 0; i < length; i++) prefix[i + 1] = (Math.imul(prefix[i] as number, hashBase) + joined.charCodeAt(i)) | 0;
    // From the end, longest piece first: of two ways with equally many words, the one whose first words are longer.
    const count = new Int32Array(length + 1).fill(-1);
    const ends = new Int32Array(length + 1);
    const forms = new Int32Array(length + 1);
    count[length] = 0;
    for (let from = length - 1; from >= 0; from--) {
      for (let end = Math.min(length, from + maxPiece); end > from; end--) {
        const behind = count[end] as number;
        if (behind < 0 || ((count[from] as number) >= 0 && (count[from] as number) <= behind + 1)) continue;
        const hash = ((prefix[end] as number) - Math.imul(prefix[from] as number, powers[end - from] as number)) | 0;
        const form = (lexicon.find(hash) & entryForm) - 1;
        if (form < 0 || !this.#isRead(form) || !lexicon.isForm(form, joined.slice(from, end))) continue;
        count[from] = behind + 1;
        ends[from] = end;
        forms[from] = form;
      }
    }
    if ((count[0] as number) < 0) return null;
    const words: number[] = [];
    for (let from = 0; from < length; from = ends[from] as number) words.push(...this.readForm(forms[from] as number));
    return words;
  }

  /** False for words that the image only knows so as not to take them for another. */
  #isRead(form: number): boolean {
    return this.#lexicon.hasLabels(form) || this.#lexicon.expansions.has(form);
  }

  /** "KillMyself" outside a hashtag: only where every piece is a word of the ruleset. */
  readCamel(written: string): Reading {
    const words: number[] = [];
    for (const piece of written.match(/\p{Lu}*\P{Lu}+|\p{Lu}+/gu) ?? []) {
      const part = piece.toLowerCase();
      const form = this.#lexicon.findExact(hashOf(part), part);
      if (form < 0 || !this.#isRead(form)) return null;
      words.push(...this.readForm(form));
    }
    return words;
  }

  #readNumber(word: string): Reading {
    for (const form of [word, digitWords[word] ?? '', digitsForm]) {
      const known = this.#lexicon.findExact(hashOf(form), form);
      if (known >= 0) this.#pool.addForm(known);
    }
    return [this.#pool.close()];
  }

  #readStretchedWord(word: string): Reading {
    const readings = readStretched(word);
    if (readings.length === 0) return null;
    this.budget -= stretchedCost;
    if (this.budget < 0) return null;
    const forms = readings.map((reading) => this.#lexicon.findExact(hashOf(reading), reading));
    const short = forms.find((form) => this.#lexicon.expansions.has(form));
    if (short !== undefined) return this.readForm(short);
    const known = forms.filter((form) => form >= 0 && this.#lexicon.hasLabels(form));
    if (known.length > 0) return this.#union({ forms: known, fuzzy: false });
    if (forms.some((form) => form >= 0)) return null;
    const last = readings.at(-1) as string;
    return last.length > maxWord ? null : (this.#readMasked(last) ?? this.#readDigits(last) ?? this.#union(this.#respell(last)));
  }

  /** For a word with masked letters: what each place may be, '' for any letter. Null for a plain word or too few letters. */
  #readMasked(word: string): Reading {
    if (word.length > 20) return null;
    let plain = 0;
    let stars = 0;
    const shape = Array.from(word, (character) => {
      if (character === '*') {
        stars++;
        return '';
      }
      const masked = masks[character];
      if (masked === undefined) plain++;
      return masked ?? character;
    });
    // Numbers with a letter ("10k", "5th") are what they are; longer words must still hold a letter, and half of it unstarred.
    if (plain === word.length || plain === 0 || stars * 2 > word.length || (plain * 2 < word.length && word.length < 4))
      return null;
    const { formAt, formChars } = this.#lexicon.sections;
    this.#shapes ??= buildShapes(this.#lexicon.sections);
    const { count, first: heads, next } = this.#shapes;
    const fitting: number[] = [];
    for (const first of shape[0] ?? '') {
      const bucket = shapeOf(word.length, first.charCodeAt(0));
      if (bucket < 0) continue;
      this.budget -= count[bucket] as number;
      if (this.budget < 0) return null;
      for (let number = heads[bucket] as number; number > 0; number = next[number - 1] as number) {
        const form = number - 1;
        const start = formAt[form] as number;
        let at = 1;
        while (
          at < word.length &&
          (shape[at] === '' || (shape[at] as string).includes(String.fromCharCode(formChars[start + at] as number)))
        )
          at++;
        if (at === word.length) fitting.push(form);
      }
    }
    return fitting.length > 0 ? this.#union({ forms: fitting, fuzzy: false }) : null;
  }

  /** "2day" is one word with a digit for its sound, "want2die" several. */
  #readDigits(word: string): Reading {
    if (word.length > 20 || !/[24]/.test(word)) return null;
    const sound = word.replace(/[24]/g, (digit) => digitWords[digit] as string);
    const whole = this.#lexicon.findExact(hashOf(sound), sound);
    if (whole >= 0) return this.readForm(whole);
    const words: number[] = [];
    for (const piece of word.split(/([24])/)) {
      const part = digitWords[piece] ?? piece;
      if (part === '') continue;
      const form = this.#lexicon.findExact(hashOf(part), part);
      if (form < 0 || !this.#isRead(form)) return null;
      words.push(...this.readForm(form));
    }
    return words;
  }

  /** The forms that may be meant by a word with one letter wrong, missing, too many, or two swapped. The first letter always stands. */
  #respell(word: string): { forms: number[]; fuzzy: true } {
    const forms: number[] = [];
    const { length } = word;
    if (length < minSpellingLength || length > maxPiece) return { forms, fuzzy: true };
    const prefix = this.#prefix;
    const lexicon = this.#lexicon;
    for (let i = 0; i < length; i++) prefix[i + 1] = (Math.imul(prefix[i] as number, hashBase) + word.charCodeAt(i)) | 0;
    const whole = prefix[length] as number;
    const check = (form: number) => {
      if (!forms.includes(form) && this.#isOneEdit(form, word)) forms.push(form);
    };
    lexicon.eachDelete(whole, check);
    for (let i = 1; i < length; i++) {
      if (i > 1 && word.charCodeAt(i) === word.charCodeAt(i - 1)) continue;
      const power = powers[length - 1 - i] as number;
      const rest = (whole - Math.imul(prefix[i + 1] as number, power)) | 0;
      lexicon.eachDelete((Math.imul(prefix[i] as number, power) + rest) | 0, check);
    }
    return { forms: forms.sort((a, b) => a - b), fuzzy: true };
  }

  #isOneEdit(form: number, word: string): boolean {
    const { formAt, formChars, formFuzzy } = this.#lexicon.sections;
    const start = formAt[form] as number;
    const length = (formAt[form + 1] as number) - start;
    if ((formFuzzy[form] as number) === 0 || Math.abs(length - word.length) > 1) return false;
    const at = (i: number) => formChars[start + i] as number;
    let same = 0;
    while (same < length && same < word.length && at(same) === word.charCodeAt(same)) same++;
    if (same === 0) return false;
    let end = 0;
    while (end < length - same && end < word.length - same && at(length - 1 - end) === word.charCodeAt(word.length - 1 - end))
      end++;
    const [left, right] = [length - same - end, word.length - same - end];
    if (left + right === 0) return false;
    if (left <= 1 && right <= 1) return true;
    return left === 2 && right === 2 && at(same) === word.charCodeAt(same + 1) && at(same + 1) === word.charCodeAt(same);
  }

  #union({ forms, fuzzy }: { forms: number[]; fuzzy: boolean }): Reading {
    if (forms.length === 0) return null;
    if (forms.length === 1 && !fuzzy) return [this.#lexicon.entryOf(forms[0] as number)];
    for (const form of forms) this.#pool.addForm(form, fuzzy);
    return [this.#pool.close()];
  }
}

/** Letters only, none three times in a row. */
function isPlain(word: string): boolean {
  let before = 0;
  let run = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    run = unit === before ? run + 1 : 1;
    if (run > 2 || unit < 97) return false;
    before = unit;
  }
  return true;
}

function isNumber(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return word !== '';
}
