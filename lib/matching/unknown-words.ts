import { flags } from '#lib/text/raw-tokens.ts';
import { type Guess, GuessMemo } from './guess-memo.ts';
import type { Guesser, Reading } from './guesser.ts';
import type { TextReader } from './text-reader.ts';

const joinedKey = 0x5bd1e995;
const camelKey = 0x2545f491;
/** Every unknown word is folded, looked up and kept. */
const unknownCost = 3;
/** In `raw.record`: read as nothing. */
const exact = 0;
/** The first guess is noted as this, the others below it. */
export const firstGuess = -2;

/** What the words that the ruleset does not hold are taken for, kept for the next text. */
export class UnknownWords {
  readonly #guesser: Guesser;
  readonly #memo = new GuessMemo();

  constructor(guesser: Guesser) {
    this.#guesser = guesser;
  }

  get isFull(): boolean {
    return this.#memo.isFull;
  }

  forget(): void {
    this.#memo.forget();
  }

  /** The record of a raw token that no form is: 0 = it reads as nothing, else one to ask `of` about. `careful`: trusts no hash. */
  find(reader: TextReader, i: number, careful: boolean): number {
    const { raw, text } = reader;
    const hash = raw.hash[i] as number;
    const info = raw.info[i] as number;
    const from = raw.from[i] as number;
    const to = raw.to[i] as number;
    // Joined hashtags and inner capitals read otherwise than the same letters plain.
    const isJoined = (info & flags.joined) !== 0;
    const isCamel = !isJoined && hasInnerCapital(text, from, to);
    const key = isJoined ? hash ^ joinedKey : isCamel ? hash ^ camelKey : hash;
    const known = careful ? undefined : this.#memo.find(key);
    if (known !== undefined) return known;
    const guess = this.#guess(reader.fold(i), isJoined, isCamel ? text.slice(from, to) : '');
    if (this.#guesser.budget >= 0 && !careful) this.#memo.keep(key, guess);
    return guess;
  }

  of(record: number): Guess {
    return this.#memo.get(firstGuess - record);
  }

  #guess(word: string, isJoined: boolean, camel: string): number {
    if (!this.#guesser.spend(unknownCost)) return exact;
    let reading: Reading = null;
    if (isJoined) reading = this.#guesser.readJoined(word);
    else if (camel !== '') reading = this.#guesser.readCamel(camel);
    reading ??= this.#guesser.readWord(word);
    return reading === null ? exact : firstGuess - this.#memo.add({ source: word, reading });
  }
}

function hasInnerCapital(text: string, from: number, to: number): boolean {
  let small = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97) small = true;
    else if (small && unit >= 65 && unit <= 90) return true;
  }
  return false;
}
