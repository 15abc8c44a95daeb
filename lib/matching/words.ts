/** The words of one text as the trie reads them; a contraction gives several words of one raw token. */
export class Words {
  length = 0;
  /** Form and flags (`program.ts`), 0 for nothing that the ruleset knows. */
  entry = new Int32Array(1024);
  /** The raw token it comes from. */
  raw = new Int32Array(1024);

  /** Makes room, so that the columns need no look at their length while words are added. */
  reserve(words: number): void {
    if (this.entry.length >= words) return;
    this.entry = new Int32Array(words * 2);
    this.raw = new Int32Array(words * 2);
  }
}
