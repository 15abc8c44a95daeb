import { double } from '#lib/text/raw-tokens.ts';

/** Stretches of words that read as one label: an entry of a list, or a word whose parts were torn ("un-alive"). Kept by where they begin. */
export class Arcs {
  /** First arc at each word, -1 for none. */
  head = new Int32Array(512);
  label = new Int32Array(512);
  end = new Int32Array(512);
  next = new Int32Array(512);
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Forgets all arcs; before any is looked for, `reset` must follow. */
  clear(): void {
    this.#length = 0;
  }

  /** Forgets all arcs and makes room for this many words. */
  reset(words: number): void {
    while (this.head.length <= words) this.head = double(this.head);
    this.head.fill(-1, 0, words + 1);
    this.#length = 0;
  }

  /** False when it is known already. */
  add(from: number, label: number, end: number): boolean {
    for (let arc = this.head[from] as number; arc >= 0; arc = this.next[arc] as number)
      if (this.label[arc] === label && this.end[arc] === end) return false;
    this.push(from, label, end);
    return true;
  }

  push(from: number, label: number, end: number): void {
    if (this.#length === this.label.length) {
      this.label = double(this.label);
      this.end = double(this.end);
      this.next = double(this.next);
    }
    const at = this.#length++;
    this.label[at] = label;
    this.end[at] = end;
    this.next[at] = this.head[from] as number;
    this.head[from] = at;
  }

  has(from: number, label: number): boolean {
    for (let arc = this.head[from] as number; arc >= 0; arc = this.next[arc] as number)
      if (this.label[arc] === label) return true;
    return false;
  }
}
