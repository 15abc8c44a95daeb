export * as sights from './sights.ts';

/** The words of one text as the trie reads them; a contraction gives several words of one raw token. */
export class Words {
  length = 0;
  /** Form and flags (`program.ts`), 0 for nothing that the ruleset knows. */
  entry = new Int32Array(1024);
  /** The raw token it comes from. */
  raw = new Int32Array(1024);
  sight = new Int32Array(1024);
  /** Where the anchors of its class are (`followers.ts`). */
  place = new Int32Array(1024);

  /** Makes room, so that the columns need no look at their length while words are added. */
  reserve(words: number): void {
    if (this.entry.length >= words) return;
    for (const column of ['entry', 'raw', 'sight', 'place'] as const) this[column] = new Int32Array(words * 2);
  }

  push(entry: number, raw: number, sight: number, place: number): void {
    // A long hashtag may hold more words than there is room for one token.
    if (this.length === this.entry.length) return;
    this.entry[this.length] = entry;
    this.raw[this.length] = raw;
    this.sight[this.length] = sight;
    this.place[this.length++] = place;
  }
}
