import { shiftOf, slotOf } from '#lib/text/hash.ts';

const size = 16_384;
const shift = shiftOf(size);
/** Neighbouring slots that a guess may stand in; when all are taken, the first is written over. */
const ways = 4;
const maxGuesses = 4000;

export type Guess = { source: string; reading: readonly number[] };

/** What unknown spellings were guessed to be, kept by hash for the next text. Never holds more than a few thousand; knows no order. */
export class GuessMemo {
  readonly #keys = new Int32Array(size);
  /** 0 = free, 1 = nothing, otherwise 2 + number in `guesses`. */
  readonly #values = new Int32Array(size);
  #guesses: Guess[] = [];

  get isFull(): boolean {
    return this.#guesses.length > maxGuesses;
  }

  forget(): void {
    this.#guesses = [];
    this.#values.fill(0);
  }

  /** 0 = not known, 1 = nothing, otherwise 2 + number of the guess. */
  find(key: number): number {
    const slot = slotOf(key, shift);
    for (let way = 0; way < ways; way++) {
      const value = this.#values[slot ^ way] as number;
      if (value === 0) return 0;
      if (this.#keys[slot ^ way] === key) return value;
    }
    return 0;
  }

  keep(key: number, value: number): void {
    const first = slotOf(key, shift);
    let slot = first;
    for (let way = 0; way < ways; way++) {
      if (this.#values[first ^ way] !== 0) continue;
      slot = first ^ way;
      break;
    }
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  /** The value that stands for the guess. */
  add(guess: Guess): number {
    return this.#guesses.push(guess) + 1;
  }

  get(number: number): Guess {
    return this.#guesses[number] as Guess;
  }
}
