import { expandApostrophe, readAmbiguous } from '#lib/text/contractions.ts';
import { hashOf } from '#lib/text/hash.ts';
import { powerOf, prefixHashes } from '#lib/text/prefix-hashes.ts';
import { readStretched } from '#lib/text/stretched.ts';
import { cutJoined, maxJoined } from './cut-joined.ts';
import type { LabelPool } from './label-pool.ts';
import type { Lexicon } from './lexicon.ts';
import { isNumber, isPlain } from './plain-word.ts';
import { digitsForm } from './program.ts';
import { buildShapes, type Shapes, shapeOf } from './shapes.ts';

/** The entries (`program.ts`) that an unknown spelling reads as; null = as nothing that the ruleset knows. */
export type Reading = readonly number[] | null;

const minSpellingLength = 5;
/** What the readings of one stretched word cost, in comparisons. */
const stretchedCost = 40;
const maxWord = 48;
const maxPiece = 24;
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
/** Reads what the table does not hold as it stands: misspelt, stretched, masked, joined. Every guess is compared letter by letter. */
export class Guesser {
  /** Comparisons and look-ups left for this text; when it is used up, no more spellings are looked into. */
  budget = 0;
  /** Words of this text whose spelling was not looked into. */
  unread = 0;
  readonly #lexicon: Lexicon;
  readonly #pool: LabelPool;
  #shapes: Shapes | null = null;

  constructor(lexicon: Lexicon, pool: LabelPool) {
    this.#lexicon = lexicon;
    this.#pool = pool;
  }

  #spend(cost: number): boolean {
    this.budget -= cost;
    if (this.budget >= 0) return true;
    this.unread++;
    return false;
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
      const words = expandApostrophe(word, this.#lexicon.contractionWords);
      if (words) return words.flatMap((part) => this.readWord(part) ?? [0]);
    }
    if (isPlain(word)) return this.#union(this.#respell(word));
    return this.#readStretchedWord(word) ?? this.#readMasked(word) ?? this.#readDigits(word) ?? this.#union(this.#respell(word));
  }

  /** "wanttodie", "killmyself": cut into the fewest words of the ruleset; null unless every letter is used. */
  readJoined(joined: string): Reading {
    if (joined.length > maxJoined || !this.#spend(joined.length * maxPiece)) return null;
    const whole = this.#lexicon.findExact(hashOf(joined), joined);
    if (whole >= 0 && this.#isRead(whole)) return this.readForm(whole);
    const lexicon = this.#lexicon;
    const forms = cutJoined(joined, lexicon, (form) => this.#isRead(form) || this.#isContracted(form));
    const text = (form: number | undefined) => (form === undefined ? '' : lexicon.textOf(form));
    if (!forms) return null;
    return forms.flatMap((form, i) => {
      const words = readAmbiguous(lexicon.contractionWords, text(form), text(forms[i - 1]), text(forms[i + 1]));
      return words ? words.flatMap((word) => this.readWord(word) ?? [0]) : this.readForm(form);
    });
  }

  /** "cant" in a hashtag has lost its apostrophe. */
  #isContracted(form: number): boolean {
    return this.#lexicon.contractionWords.ambiguous[this.#lexicon.textOf(form)]?.before.length === 0;
  }

  /** False for words that the image only knows so as not to take them for another. */
  #isRead(form: number): boolean {
    return this.#lexicon.hasLabels(form) || this.#lexicon.contractionOf(form) >= 0;
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
    if (!this.#spend(stretchedCost)) return null;
    const forms = readings.map((reading) => this.#lexicon.findExact(hashOf(reading), reading));
    const short = forms.find((form) => this.#lexicon.contractionOf(form) >= 0);
    if (short !== undefined) return this.readForm(short);
    const known = forms.filter((form) => form >= 0 && this.#lexicon.hasLabels(form));
    if (known.length > 0) return this.#union({ forms: known, fuzzy: false });
    if (forms.some((form) => form >= 0)) return null;
    const last = readings.at(-1) as string;
    return last.length > maxWord ? null : (this.#readMasked(last) ?? this.#readDigits(last) ?? this.#union(this.#respell(last)));
  }

  /** For a word with masked letters: what each place may be, '' for any letter. Null for a plain word or too few letters. */
  #readMasked(word: string): Reading {
    if (word.length < 3 || word.length > 20) return null;
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
    const fitting: number[] = [];
    for (const first of shape[0] ?? '') {
      const forms = this.#shapes.get(shapeOf(word.length, first.charCodeAt(0))) ?? [];
      if (!this.#spend(forms.length)) return null;
      for (const form of forms) {
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
    if (length < minSpellingLength || length > maxPiece || !this.#spend(length)) return { forms, fuzzy: true };
    const lexicon = this.#lexicon;
    const prefix = prefixHashes(word);
    const whole = prefix[length] as number;
    const check = (form: number) => {
      if (!forms.includes(form) && this.#isOneEdit(form, word)) forms.push(form);
    };
    lexicon.eachDelete(whole, check);
    for (let i = 1; i < length; i++) {
      if (i > 1 && word.charCodeAt(i) === word.charCodeAt(i - 1)) continue;
      const power = powerOf(length - 1 - i);
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
