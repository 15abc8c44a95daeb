import { expandApostrophe, readAmbiguous } from '#lib/text/contractions.ts';
import { hashOf } from '#lib/text/hash.ts';
import { readStretched } from '#lib/text/stretched.ts';
import { cutJoined, maxJoined } from './cut-joined.ts';
import { eachForm, keyOfEnd, keyOfShape, keyOfStart, lettersIn } from './form-index.ts';
import type { LabelPool } from './label-pool.ts';
import type { Lexicon } from './lexicon.ts';
import { isNumber, isPlain } from './plain-word.ts';
import { digitsForm } from './program.ts';

/** The entries (`program.ts`) that an unknown spelling reads as; null = as nothing that the ruleset knows. */
export type Reading = readonly number[] | null;

const minSpellingLength = 5;
/** What it costs to look into one word, in tenths of a microsecond, more or less; `foundCost`: and then to look for phrases with what it may mean. */
const stretchedCost = 20;
const maskedCost = 14;
const spellingCost = 4;
const foundCost = 8;
const letterCost = 2;
const maxWord = 48;
const maxPiece = 24;
/** What a sign may stand for; '' = any letter. */
const masks: Readonly<Record<string, string>> = {
  '*': '',
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
  /** What this text may still cost; when it is used up, no more spellings are looked into. */
  budget = 0;
  /** Words of this text whose spelling was not looked into. */
  unread = 0;
  readonly #lexicon: Lexicon;
  readonly #pool: LabelPool;
  /** The letters of the word that is respelt. */
  readonly #chars = new Uint16Array(maxPiece);

  constructor(lexicon: Lexicon, pool: LabelPool) {
    this.#lexicon = lexicon;
    this.#pool = pool;
  }

  /** False once nothing is left for this text. */
  spend(cost: number): boolean {
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
    return (isPlain(word) ? null : this.#readStretchedWord(word)) ?? this.#readOdd(word);
  }

  /** "wanttodie", "killmyself": cut into the fewest words of the ruleset; null unless every letter is used. */
  readJoined(joined: string): Reading {
    if (joined.length > maxJoined || !this.spend(joined.length * letterCost)) return null;
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

  /** "KillMyself" outside a hashtag, only where every piece is a word of the ruleset; first "kiII" and "DlE": capital "I" and small "l" look alike. */
  readCamel(written: string): Reading {
    return this.#readAlike(written) ?? this.#cutCamel(written);
  }

  #readAlike(written: string): Reading {
    const meant = written.replace(/(?<=\p{Ll}I*)I/gu, 'l').replace(/(?<=\p{Lu})l(?=\p{Lu})/gu, 'I');
    const word = meant.toLowerCase();
    const form = this.#lexicon.findExact(hashOf(word), word);
    return form < 0 ? null : this.readForm(form);
  }

  #cutCamel(written: string): Reading {
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
    if (readings.length === 0 || !this.spend(stretchedCost)) return null;
    const known: number[] = [];
    let isKnown = false;
    for (const reading of readings) {
      const form = this.#lexicon.findExact(hashOf(reading), reading);
      if (this.#lexicon.contractionOf(form) >= 0) return this.readForm(form);
      if (form < 0) continue;
      isKnown = true;
      if (this.#lexicon.hasLabels(form)) known.push(form);
    }
    const last = readings.at(-1) as string;
    return isKnown || last.length > maxWord ? this.#union(known, false) : this.#readOdd(last);
  }

  #readOdd(word: string): Reading {
    return (isPlain(word) ? null : (this.#readMasked(word) ?? this.#readDigits(word))) ?? this.#respell(word);
  }

  /** A word with masked letters; null for a plain word or too few letters. */
  #readMasked(word: string): Reading {
    const { length } = word;
    if (length < 3 || length > 20) return null;
    let plain = 0;
    let stars = 0;
    // The letters that it holds, whatever the others are.
    let letters = 0;
    for (let i = 0; i < length; i++) {
      const written = word.charAt(i);
      const masked = masks[written];
      if (masked === '') stars++;
      else if (masked === undefined) plain++;
      if (masked?.length !== 0 && masked?.length !== 2) letters |= 1 << (masked ?? written).charCodeAt(0);
    }
    // Numbers with a letter ("10k", "5th") are what they are; longer words must still hold a letter, and half of it unstarred.
    if (plain === length || plain === 0 || stars * 2 > length || (plain * 2 < length && length < 4) || !this.spend(maskedCost))
      return null;
    const { formAt, formChars } = this.#lexicon.sections;
    const { shapes } = this.#lexicon;
    const fitting: number[] = [];
    const check = (form: number, there: number) => {
      const start = formAt[form] as number;
      if ((letters & ~there) !== 0 || (formAt[form + 1] as number) - start !== length) return;
      let at = 0;
      while (at < length && mayBe(word.charAt(at), formChars[start + at] as number)) at++;
      if (at === length) fitting.push(form);
    };
    for (const first of masks[word.charAt(0)] ?? word.charAt(0)) eachForm(shapes, keyOfShape(length, first.charCodeAt(0)), check);
    return this.#union(fitting, false);
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
  #respell(word: string): Reading {
    const { length } = word;
    if (length < minSpellingLength || length > maxPiece || !this.spend(spellingCost)) return null;
    const forms: number[] = [];
    const chars = this.#chars;
    for (let i = 0; i < length; i++) chars[i] = word.charCodeAt(i);
    const letters = lettersIn(chars, 0, length, true);
    const { spellings } = this.#lexicon;
    const check = (form: number, there: number) => {
      let others = there ^ letters;
      others &= others - 1;
      if ((others & (others - 1)) === 0 && !forms.includes(form) && this.#isOneEdit(form, length)) forms.push(form);
    };
    // Of a form one shorter, as long, or one longer: what stands before its middle letter, and behind.
    for (let more = -1; more < 2; more += 2) {
      eachForm(spellings, keyOfStart(chars, 0, (length + more) >> 1), check);
      eachForm(spellings, keyOfEnd(chars, 0, length, (length - 1 + more) >> 1), check);
    }
    this.budget -= forms.length * foundCost;
    return this.#union(forms, true);
  }

  /** Whether a form that is not `#chars` is one edit away from it. */
  #isOneEdit(form: number, length: number): boolean {
    const { formAt, formChars } = this.#lexicon.sections;
    const chars = this.#chars;
    const start = formAt[form] as number;
    let left = (formAt[form + 1] as number) - start;
    let right = length;
    let same = 0;
    while (same < left && same < right && formChars[start + same] === chars[same]) same++;
    while (left > same && right > same && formChars[start + left - 1] === chars[right - 1]) {
      left--;
      right--;
    }
    // What differs lies between: at most one letter of each, or two that are swapped.
    const swapped =
      left === same + 2 &&
      right === left &&
      formChars[start + same] === chars[right - 1] &&
      formChars[start + left - 1] === chars[same];
    return same > 0 && (swapped || (left <= same + 1 && right <= same + 1));
  }

  #union(forms: number[], fuzzy: boolean): Reading {
    if (forms.length === 0) return null;
    if (forms.length === 1 && !fuzzy) return [this.#lexicon.entryOf(forms[0] as number)];
    for (const form of forms) this.#pool.addForm(form, fuzzy);
    return [this.#pool.close()];
  }
}

/** Whether a letter may stand behind what was written. */
function mayBe(written: string, unit: number): boolean {
  const masked = masks[written];
  return masked === '' || (masked ?? written).includes(String.fromCharCode(unit));
}
