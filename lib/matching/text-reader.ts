import { joinSplitContraction, readAmbiguous, splitTails } from '#lib/text/contractions.ts';
import { foldSlice } from '#lib/text/fold-slice.ts';
import { hashBase, hashOf, slotOf } from '#lib/text/hash.ts';
import { edgeIn, flags, kindCodes, kindIn, RawTokens } from '#lib/text/raw-tokens.ts';
import { Scanner } from '#lib/text/scan.ts';
import { edges } from '#lib/text/token.ts';
import { Arcs } from './arcs.ts';
import { Guesser, maxJoined, type Reading, type ReadWord } from './guesser.ts';
import { LabelPool } from './label-pool.ts';
import type { Lexicon } from './lexicon.ts';
import { formFlags } from './program.ts';
import { Words } from './words.ts';

const [tailT, tailM, tailS, tailRe, tailVe, tailLl, tailD, tailSelf] = splitTails.map(hashOf);
const memoSize = 8192;
const maxGuesses = 4000;
const maxTorn = 6;
const joinedKey = 0x5bd1e995;
const camelKey = 0x2545f491;
/** Guesses cost comparisons; a text may spend so many, and some for each of its characters. */
const budgetOf = (length: number) => 6000 + length / 2;
const infixes: Readonly<Record<string, string>> = { '!': 'i', '|': 'i', '¡': 'i', '+': 't' };

/** From a text to words with labels. Guesses about unknown spellings are kept for the next text, by hash; a hit is always checked against the letters. */
export class TextReader {
  readonly words = new Words();
  readonly torn = new Arcs();
  readonly pool: LabelPool;
  readonly raw = new RawTokens();
  text = '';
  private readonly lexicon: Lexicon;
  private readonly scanner: Scanner;
  private readonly guesser: Guesser;
  /** True: trust no hash, look at the letters of every word. */
  private careful = false;
  private readonly memoKeys = new Int32Array(memoSize);
  /** 0 = free, 1 = nothing, otherwise 2 + number in `guesses`. */
  private readonly memoValues = new Int32Array(memoSize);
  private guesses: { source: string; reading: readonly ReadWord[] }[] = [];
  /** For each raw token: the guess it was read by, or -1. */
  private guessOf = new Int32Array(512);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.pool = new LabelPool(lexicon.sections);
    this.scanner = new Scanner(lexicon.fold, this.raw);
    this.guesser = new Guesser(lexicon, this.pool);
  }

  read(text: string, careful = false): void {
    this.text = text;
    this.careful = careful;
    if (this.guesses.length > maxGuesses || this.pool.guessed > maxGuesses * 8) this.forget();
    this.guesser.budget = budgetOf(text.length);
    this.scanner.run(text);
    const { raw, words, lexicon } = this;
    const { formFlags: flagsOf, formLabelAt } = lexicon.sections;
    words.length = 0;
    if (this.guessOf.length < raw.length) this.guessOf = new Int32Array(raw.length * 2);
    let tears = false;
    for (let i = 0; i < raw.length; i++) {
      const info = raw.info[i] as number;
      if (info & flags.near) tears = true;
      this.guessOf[i] = -1;
      const kind = kindIn(info);
      if (kind !== kindCodes.word) {
        this.pushOther(i, kind, info);
        continue;
      }
      const hash = raw.hash[i] as number;
      const from = raw.from[i] as number;
      const to = raw.to[i] as number;
      if (i + 1 < raw.length) {
        const after = this.readAhead(i, hash);
        if (after > i) {
          i = after;
          continue;
        }
      }
      const form = info & flags.onlyDigits ? -1 : careful ? lexicon.findExact(hash, this.fold(i)) : lexicon.find(hash);
      if (form < 0) this.pushUnknown(i, info);
      else {
        const bits = flagsOf[form] as number;
        if (bits < formFlags.expansion)
          words.push(formLabelAt[form] as number, formLabelAt[form + 1] as number, bits, from, to, info, form, i);
        else this.pushShort(i, form, bits, info);
      }
    }
    this.torn.reset(words.length);
    if (tears) this.findTorn();
  }

  /** Whether the words [from, to) stand in the text letter by letter. False after a collision of hashes: read again, carefully. */
  verify(from: number, to: number): boolean {
    if (this.careful) return true;
    for (let at = from; at < to; at++) {
      const i = this.words.raw[at] as number;
      const form = this.words.form[at] as number;
      const guess = this.guessOf[i] as number;
      if (guess >= 0) {
        if ((this.guesses[guess] as { source: string }).source !== this.fold(i)) return false;
      } else if (guess === -1 && form >= 0 && kindIn(this.raw.info[i] as number) === kindCodes.word) {
        if (this.lexicon.findExact(this.raw.hash[i] as number, this.fold(i)) < 0) return false;
      }
    }
    return true;
  }

  fold(i: number): string {
    return foldSlice(this.text, this.raw.from[i] as number, this.raw.to[i] as number, this.lexicon.fold);
  }

  /** Words for a person to read: as folded, and as understood where that differs. */
  describe(at: number): { form: string; read: string } {
    const { words, raw } = this;
    const i = words.raw[at] as number;
    const kind = kindIn(raw.info[i] as number);
    const written =
      kind === kindCodes.word
        ? foldSlice(this.text, words.from[at] as number, words.to[at] as number, this.lexicon.fold)
        : this.text.slice(words.from[at], words.to[at]);
    const form = words.form[at] as number;
    return { form: written, read: form >= 0 ? this.lexicon.textOf(form) : written };
  }

  private forget(): void {
    this.guesses = [];
    this.memoValues.fill(0);
    this.pool.forget();
  }

  private pushOther(i: number, kind: number, info: number): void {
    const { raw, words, lexicon } = this;
    const { formLabelAt, formFlags: flagsOf } = lexicon.sections;
    const [from, to] = [raw.from[i] as number, raw.to[i] as number];
    const form =
      kind === kindCodes.emoji
        ? lexicon.findExact(raw.hash[i] as number, String.fromCodePoint(this.text.codePointAt(from) ?? 0))
        : -1;
    if (form < 0) words.push(0, 0, 0, from, to, info, -1, i);
    else
      words.push(formLabelAt[form] as number, formLabelAt[form + 1] as number, flagsOf[form] as number, from, to, info, form, i);
  }

  /** "k i l l", "don t", "my self": the last raw token used, or `i`. */
  private readAhead(i: number, hash: number): number {
    const { raw } = this;
    const next = raw.hash[i + 1] as number;
    if (isLetter(hash) && isLetter(next)) {
      let end = i + 1;
      while (end < raw.length && end - i < maxJoined && this.continues(end) && isLetter(raw.hash[end] as number)) end++;
      if (end - i < 3) return i;
      this.pushJoined(i, end - 1);
      return end - 1;
    }
    if (
      next !== tailT &&
      next !== tailM &&
      next !== tailS &&
      next !== tailRe &&
      next !== tailVe &&
      next !== tailLl &&
      next !== tailD &&
      next !== tailSelf
    )
      return i;
    if (!this.continues(i + 1)) return i;
    const joined = joinSplitContraction(this.fold(i), this.fold(i + 1));
    if (joined === null) return i;
    const reading = this.guesser.readWord(joined) ?? [nothing];
    this.guessOf[i] = -2;
    this.pushReading(reading, i, raw.to[i + 1] as number, raw.info[i] as number);
    return i + 1;
  }

  private continues(i: number): boolean {
    const info = this.raw.info[i] as number;
    return kindIn(info) === kindCodes.word && edgeIn(info) === edges.none;
  }

  private pushJoined(first: number, last: number): void {
    let letters = '';
    for (let i = first; i <= last; i++) letters += this.fold(i);
    const known = this.lexicon.findExact(hashOf(letters), letters);
    const reading =
      known >= 0
        ? this.guesser.readForm(known)
        : (this.guesser.readJoined(letters) ?? this.guesser.readWord(letters) ?? [nothing]);
    this.guessOf[first] = -2;
    this.pushReading(reading, first, this.raw.to[last] as number, this.raw.info[first] as number);
  }

  private pushShort(i: number, form: number, bits: number, info: number): void {
    if (bits & formFlags.ambiguous) {
      const words = readAmbiguous(this.lexicon.textOf(form), this.wordBefore(), this.wordAfter(i));
      const reading = words ? words.flatMap((word) => this.guesser.readWord(word) ?? [nothing]) : this.guesser.readForm(form);
      this.pushReading(reading, i, this.raw.to[i] as number, info);
    } else this.pushReading(this.guesser.readForm(form), i, this.raw.to[i] as number, info);
  }

  private wordBefore(): string {
    return this.words.length > 0 ? this.describe(this.words.length - 1).read : '';
  }

  private wordAfter(i: number): string {
    return i + 1 < this.raw.length && kindIn(this.raw.info[i + 1] as number) === kindCodes.word ? this.fold(i + 1) : '';
  }

  private pushUnknown(i: number, info: number): void {
    const key = this.keyOf(i, info);
    const slot = slotOf(key, memoSize - 1);
    let value = this.memoKeys[slot] === key && !this.careful ? (this.memoValues[slot] as number) : 0;
    if (value === 0) {
      value = this.guess(i, key, info);
      if (this.guesser.budget >= 0 && !this.careful) {
        this.memoKeys[slot] = key;
        this.memoValues[slot] = value;
      }
    }
    const { words, raw } = this;
    if (value === 1) words.push(0, 0, 0, raw.from[i] as number, raw.to[i] as number, info, -1, i);
    else {
      this.guessOf[i] = value - 2;
      this.pushReading((this.guesses[value - 2] as { reading: readonly ReadWord[] }).reading, i, raw.to[i] as number, info);
    }
  }

  /** Joined hashtags and inner capitals read otherwise than the same letters plain. */
  private keyOf(i: number, info: number): number {
    const hash = this.raw.hash[i] as number;
    if (info & flags.joined) return hash ^ joinedKey;
    return this.hasInnerCapital(i) ? hash ^ camelKey : hash;
  }

  private hasInnerCapital(i: number): boolean {
    const { text } = this;
    let small = false;
    for (let at = this.raw.from[i] as number, to = this.raw.to[i] as number; at < to; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 97) small = true;
      else if (small && unit >= 65 && unit <= 90) return true;
    }
    return false;
  }

  private guess(i: number, key: number, info: number): number {
    const word = this.fold(i);
    let reading: Reading = null;
    if (info & flags.joined) reading = this.guesser.readJoined(word);
    else if (key !== this.raw.hash[i]) reading = this.readCamel(i);
    reading ??= this.guesser.readWord(word);
    return reading === null ? 1 : this.guesses.push({ source: word, reading }) + 1;
  }

  /** "KillMyself" outside a hashtag: only where every piece is a word of the ruleset. */
  private readCamel(i: number): Reading {
    const written = this.text.slice(this.raw.from[i], this.raw.to[i]);
    const pieces = written.match(/\p{Lu}*\P{Lu}+|\p{Lu}+/gu) ?? [];
    const words: ReadWord[] = [];
    for (const piece of pieces) {
      const form = this.lexicon.findExact(hashOf(piece.toLowerCase()), piece.toLowerCase());
      if (form < 0 || !(this.lexicon.hasLabels(form) || this.lexicon.expansions.has(form))) return null;
      words.push(...this.guesser.readForm(form));
    }
    return words;
  }

  private pushReading(reading: readonly ReadWord[], i: number, to: number, info: number): void {
    const from = this.raw.from[i] as number;
    let own = info;
    for (const word of reading) {
      this.words.push(word.labelFrom, word.labelTo, word.begin, from, to, own, word.form, i);
      // Only the first word of a contraction is parted from what stands before.
      own &= ~((7 << 3) | flags.glued | flags.near);
    }
  }

  /** "un-alive", "su.icide", "k!ll": pieces that touch, read as one word beside what they are alone. */
  private findTorn(): void {
    const { words } = this;
    let hashes: number[] = [];
    let starts: number[] = [];
    for (let at = 0; at < words.length; at++) {
      const info = words.info[at] as number;
      const i = words.raw[at] as number;
      if (kindIn(info) !== kindCodes.word) {
        hashes = [];
        starts = [];
        continue;
      }
      const follows = at > 0 && words.raw[at - 1] !== i;
      if (!(info & flags.near) || !follows) {
        if (starts.length > 0) {
          hashes = [];
          starts = [];
        }
        if (at + 1 >= words.length || !((words.info[at + 1] as number) & flags.near)) continue;
      }
      const word = this.fold(i);
      const power = powerOf(word.length);
      const hash = this.raw.hash[i] as number;
      if (starts.length > 0) {
        const sign = this.text.charAt((this.raw.from[i] as number) - 1);
        const infix = infixes[sign];
        if (infix) {
          const last = hashes.length - 1;
          const before = hashOf(this.fold(words.raw[starts[last] as number] as number) + infix);
          this.addTorn((Math.imul(before, power) + hash) | 0, starts[last] as number, at + 1, infix);
        }
      }
      hashes = hashes.map((before) => (Math.imul(before, power) + hash) | 0);
      hashes.forEach((joined, k) => {
        this.addTorn(joined, starts[k] as number, at + 1, '');
      });
      hashes.push(hash);
      starts.push(at);
      if (starts.length > maxTorn) {
        hashes.shift();
        starts.shift();
      }
    }
  }

  private addTorn(hash: number, from: number, to: number, infix: string): void {
    const { lexicon, words } = this;
    const form = lexicon.find(hash);
    if (form < 0 || !lexicon.hasLabels(form)) return;
    let word = '';
    for (let at = from; at < to; at++) word += (at > from ? infix : '') + this.fold(words.raw[at] as number);
    if (!lexicon.isForm(form, word)) return;
    const { formLabelAt, formLabels, formFlags: flagsOf } = lexicon.sections;
    for (let i = formLabelAt[form] as number; i < (formLabelAt[form + 1] as number); i++)
      this.torn.add(from, formLabels[i] as number, to);
    words.begin[from] = (words.begin[from] as number) | ((flagsOf[form] as number) & 63);
  }
}

const nothing: ReadWord = { labelFrom: 0, labelTo: 0, begin: 0, form: -1 };

function isLetter(hash: number): boolean {
  return hash >= 97 && hash <= 122;
}

function powerOf(length: number): number {
  let power = 1;
  for (let i = 0; i < length; i++) power = Math.imul(power, hashBase);
  return power;
}
