const maxGuesses = 16_384;

export type Guess = { source: string; reading: readonly number[] };

/** What unknown spellings were guessed to be (null: nothing), kept by key for the next text; all forgotten when there are many. */
export class GuessMemo {
  readonly #numbers = new Map<number, number>();
  #guesses: Guess[] = [];

  get isFull(): boolean {
    return this.#numbers.size > maxGuesses;
  }

  forget(): void {
    this.#guesses = [];
    this.#numbers.clear();
  }

  /** What was kept under a key; undefined = not known. */
  find(key: number): number | undefined {
    return this.#numbers.get(key);
  }

  keep(key: number, number: number): void {
    this.#numbers.set(key, number);
  }

  add(guess: Guess): number {
    return this.#guesses.push(guess) - 1;
  }

  get(number: number): Guess {
    return this.#guesses[number] as Guess;
  }
}
