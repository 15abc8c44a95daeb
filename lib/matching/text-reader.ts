import { isPieceBehind, joinSplitContraction, readAmbiguous, splitTails } from '#lib/text/contractions.ts';
import { foldSlice } from '#lib/text/fold-slice.ts';
import { hashOf } from '#lib/text/hash.ts';
import { edgeIn, flags, kindCodes, kindIn, RawTokens } from '#lib/text/raw-tokens.ts';
import { Scanner } from '#lib/text/scan.ts';
import { edges } from '#lib/text/token.ts';
import { recordWidth } from '#lib/text/word-table.ts';
import { Arcs } from './arcs.ts';
import { maxJoined } from './cut-joined.ts';
import { Guesser, type Reading } from './guesser.ts';
import { LabelPool } from './label-pool.ts';
import type { Lexicon } from './lexicon.ts';
import { isPlain } from './plain-word.ts';
import { anyClass, entryBits, entryForm, formFlags } from './program.ts';
import { findTorn } from './torn.ts';
import { firstGuess, UnknownWords } from './unknown-words.ts';
import { sights, Words } from './words.ts';

const maxPooled = 4000;
const nothing: readonly number[] = [0];
/** The sight of a guess: it may be anything. */
const guessed = anyClass | sights.alone | sights.opens | sights.odd;
/** The bit of `info` that says "a clause or sentence ends before it", and the way to the wall's. */
const clauseBit = 1 << 5;
const clauseShift = 14;
/** By the low bits of a hash: may it be the end of a contraction, may it be one letter. Most words are neither. */
const pieceMask = 1023;
const pieces = new Uint8Array(pieceMask + 1);
const tailPiece = 1;
const letterPiece = 2;
for (const tail of splitTails) pieces[hashOf(tail) & pieceMask] = tailPiece;
for (let letter = 97; letter <= 122; letter++) pieces[letter] = (pieces[letter] as number) | letterPiece;
/** In `raw.record`: read from the letters themselves, or as nothing, so that there is nothing to verify. */
const exact = 0;
const short = (formFlags.expansion | formFlags.ambiguous) << entryBits;
const ambiguous = formFlags.ambiguous << entryBits;
/** What the guesses of one text may cost, in the units of `guesser.ts`: a post of usual length never needs so much. */
const budgetOf = (length: number) => 7000 + length / 4;
/**
 * From a text to words with labels. What an unknown spelling was guessed to be is kept for the next text, by hash; before anything
 * is raised it is checked against the letters.
 */
export class TextReader {
  text = '';
  readonly raw = new RawTokens();
  readonly words = new Words();
  /** Words whose parts were torn ("un-alive"), beside their parts. */
  readonly torn = new Arcs();
  readonly pool: LabelPool;
  readonly lexicon: Lexicon;
  readonly #scanner: Scanner;
  readonly #guesser: Guesser;
  readonly #unknown: UnknownWords;
  /** True: trust no hash, look at the letters of every word. */
  #careful = false;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.pool = new LabelPool(lexicon.sections);
    this.#scanner = new Scanner(lexicon.fold, this.raw, lexicon.table);
    this.#guesser = new Guesser(lexicon, this.pool);
    this.#unknown = new UnknownWords(this.#guesser);
  }

  /** `inTime`: looks into so many unusual spellings and no more; `unread` says how many words were left. */
  read(text: string, careful = false, inTime = false): void {
    this.text = text;
    this.#careful = careful;
    if (this.#unknown.isFull || this.pool.guessed > maxPooled) this.#forget();
    this.#guesser.budget = inTime ? budgetOf(text.length) : Number.MAX_SAFE_INTEGER;
    this.#guesser.unread = 0;
    this.#scanner.run(text);
    const { raw, words, lexicon } = this;
    const { hash: hashes, info: infos, record: found, length } = raw;
    words.length = 0;
    words.reserve(length * 2 + 64);
    const { entry: entries, raw: tokens, sight, place } = words;
    const { records } = lexicon.table;
    let seen = 0;
    let count = 0;
    for (let i = 0; i < length; i++) {
      const info = infos[i] as number;
      const hash = hashes[i] as number;
      seen |= info;
      const next = pieces[(hashes[i + 1] as number) & pieceMask] as number;
      const inPieces = (next & tailPiece) | (next & letterPiece & (pieces[hash & pieceMask] as number));
      const record = found[i] as number;
      if (record > 0 && inPieces === 0 && !careful && ((records[record + 1] as number) & short) === 0) {
        entries[count] = records[record + 1] as number;
        tokens[count] = i;
        sight[count] = (records[record + 2] as number) | ((info & clauseBit) << clauseShift);
        place[count++] = records[record + 3] as number;
        continue;
      }
      words.length = count;
      i = this.#readCarefully(i, info, hash);
      count = words.length;
    }
    words.length = count;
    this.torn.clear();
    if (seen & flags.near) {
      this.torn.reset(count);
      findTorn(this);
    }
  }

  get unread(): number {
    return this.#guesser.unread;
  }

  /** Reads what is no plain word of the ruleset; gives the last raw token used. */
  #readCarefully(i: number, info: number, hash: number): number {
    const kind = kindIn(info);
    if (kind === kindCodes.word && (info & flags.hasDigit) === 0) {
      const next = i + 1 < this.raw.length ? (this.raw.hash[i + 1] as number) : 0;
      if ((pieces[next & pieceMask] as number) & tailPiece || (isLetter(next) && isLetter(hash))) {
        const after = this.#readAhead(i, hash, next);
        if (after > i) {
          for (let at = i + 1; at <= after; at++) this.raw.record[at] = exact;
          return after;
        }
      }
    }
    const isNone = kind > kindCodes.emoji || info & flags.onlyDigits;
    const entry = isNone ? 0 : this.#find(i, hash);
    this.raw.record[i] = (entry & entryForm) * recordWidth;
    if (kind === kindCodes.word && entry === 0) this.#pushUnknown(i);
    else if ((entry & short) !== 0) this.#pushShort(i, entry);
    else this.#push(entry, i);
    return i;
  }

  /** Whether the words [from, to) stand in the text letter by letter. False after a collision of hashes: read again, carefully. */
  verify(from: number, to: number): boolean {
    if (this.#careful) return true;
    for (let at = from; at < to; at++) {
      const i = this.words.raw[at] as number;
      const record = this.raw.record[i] as number;
      if (record <= firstGuess) {
        if (this.#unknown.of(record).source !== this.fold(i)) return false;
      } else if (record !== exact && !this.lexicon.isForm(record / recordWidth - 1, this.#lettersOf(i))) return false;
    }
    return true;
  }

  /** A word whose signs were taken for letters: as it stands, or with the digits and masks that it still holds. */
  readMarred(word: string): Reading {
    const isKnown = this.lexicon.findExact(hashOf(word), word) >= 0;
    return isKnown || !isPlain(word) ? this.#guesser.readWord(word) : null;
  }

  /** The folded letters of a raw token. */
  fold(i: number): string {
    return foldSlice(this.text, this.raw.from[i] as number, this.raw.to[i] as number, this.lexicon.fold);
  }

  /** How a word is parted from the one before: not at all inside a contraction. */
  edgeBefore(at: number): number {
    const { raw } = this.words;
    const i = raw[at] as number;
    return at > 0 && raw[at - 1] === i ? edges.none : edgeIn(this.raw.info[i] as number);
  }

  infoOf(at: number): number {
    return this.raw.info[this.words.raw[at] as number] as number;
  }

  startOf(at: number): number {
    return this.raw.from[this.words.raw[at] as number] as number;
  }

  endOf(at: number): number {
    return this.raw.to[this.words.raw[at] as number] as number;
  }

  /** A word as the author wrote it, a word's letters folded. */
  written(at: number): string {
    const isWord = kindIn(this.infoOf(at)) === kindCodes.word;
    return isWord ? this.fold(this.words.raw[at] as number) : this.text.slice(this.startOf(at), this.endOf(at));
  }

  /** A word as it was understood. */
  readAs(at: number): string {
    const form = ((this.words.entry[at] as number) & entryForm) - 1;
    return this.lexicon.isOwn(form) ? this.lexicon.textOf(form) : this.written(at);
  }

  /** What a word or an emoji was hashed from. */
  #lettersOf(i: number): string {
    return kindIn(this.raw.info[i] as number) === kindCodes.word
      ? this.fold(i)
      : String.fromCodePoint(this.text.codePointAt(this.raw.from[i] as number) ?? 0);
  }

  /** The entry of a form, or 0; `verify` looks at the letters of all that is found by its hash alone. */
  #find(i: number, hash: number): number {
    if (!this.#careful) return this.lexicon.find(hash);
    const form = this.lexicon.findExact(hash, this.#lettersOf(i));
    return form < 0 ? 0 : this.lexicon.entryOf(form);
  }

  #forget(): void {
    this.#unknown.forget();
    this.pool.forget();
  }

  #push(entry: number, i: number): void {
    const { words } = this;
    const info = this.raw.info[i] as number;
    const kind = kindIn(info);
    const form = entry & entryForm;
    let sight = kind === kindCodes.word ? 0 : sights.odd;
    const { records } = this.lexicon.table;
    const record = (this.pool.kinOf(form - 1) + 1) * recordWidth;
    // A guess of several forms has no record; the place of a contraction is none.
    const place = record < 0 ? -1 : (records[record + 3] as number);
    sight |= place < 0 ? guessed : (records[record + 2] as number);
    const follows = words.length > 0 && words.raw[words.length - 1] === i;
    if (kind === kindCodes.handle || kind === kindCodes.link || (!follows && edgeIn(info) >= edges.clause)) sight |= sights.wall;
    words.push(entry, i, sight, Math.max(0, place));
  }

  #pushReading(reading: readonly number[], i: number): void {
    for (const entry of reading) this.#push(entry, i);
  }

  /** "k i l l", "don t", "my self": the last raw token used, or `i`. */
  #readAhead(i: number, hash: number, next: number): number {
    const { raw } = this;
    if (isLetter(hash) && isLetter(next)) {
      let end = i + 1;
      while (end < raw.length && end - i < maxJoined && this.#continues(end) && isLetter(raw.hash[end] as number)) end++;
      if (end - i >= 3) {
        this.#pushSpelledOut(i, end - 1);
        return end - 1;
      }
    }
    if (!this.#continues(i + 1)) return i;
    const after = i + 2 < raw.length ? (raw.info[i + 2] as number) : 0;
    const spelledOn =
      (after & flags.glued) !== 0 || (i + 2 < raw.length && this.#continues(i + 2) && isLetter(raw.hash[i + 2] as number));
    const joined = joinSplitContraction(this.fold(i), this.fold(i + 1), spelledOn, this.lexicon.contractionWords);
    if (joined === null) return i;
    this.raw.record[i] = exact;
    raw.to[i] = raw.to[i + 1] as number;
    this.#pushReading(this.#guesser.readWord(joined) ?? nothing, i);
    return i + 1;
  }

  #continues(i: number): boolean {
    const info = this.raw.info[i] as number;
    return kindIn(info) === kindCodes.word && isPieceBehind(edgeIn(info));
  }

  #pushSpelledOut(first: number, last: number): void {
    let letters = '';
    for (let i = first; i <= last; i++) letters += this.fold(i);
    const known = this.lexicon.findExact(hashOf(letters), letters);
    this.raw.record[first] = exact;
    this.raw.to[first] = this.raw.to[last] as number;
    if (known >= 0) this.#pushReading(this.#guesser.readForm(known), first);
    else this.#pushReading(this.#guesser.readJoined(letters) ?? this.#guesser.readWord(letters) ?? nothing, first);
  }

  #pushShort(i: number, entry: number): void {
    const form = (entry & entryForm) - 1;
    const words =
      entry & ambiguous
        ? readAmbiguous(this.lexicon.contractionWords, this.lexicon.textOf(form), this.#wordBefore(), this.#wordAfter(i))
        : null;
    this.#pushReading(words ? words.flatMap((word) => this.#guesser.readWord(word) ?? nothing) : this.#guesser.readForm(form), i);
  }

  #wordBefore(): string {
    return this.words.length > 0 ? this.readAs(this.words.length - 1) : '';
  }

  #wordAfter(i: number): string {
    return i + 1 < this.raw.length && kindIn(this.raw.info[i + 1] as number) === kindCodes.word ? this.fold(i + 1) : '';
  }

  #pushUnknown(i: number): void {
    const record = this.#unknown.find(this, i, this.#careful);
    this.raw.record[i] = record;
    if (record === exact) this.#push(0, i);
    else this.#pushReading(this.#unknown.of(record).reading, i);
  }
}

function isLetter(hash: number): boolean {
  return hash >= 97 && hash <= 122;
}
