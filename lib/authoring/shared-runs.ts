import type { Place } from '#lib/ruleset/ruleset.ts';
import { fold } from '#lib/text/fold.ts';
import { hashOf } from '#lib/text/hash.ts';

/** So many words in a row, the same in ours and in a corpus, are taken for a copy. */
const sharedRunLength = 10;

/** Where a text of ours stands, and the id of its rule or post if it has one. */
export type OwnPlace = Place & { id?: string };
/** A place of ours, and the words of ours that stand there in a row: never the words of the corpus. */
export type OwnText = { place: OwnPlace; text: string };
const handleOrLink = /^(?:@|https?:)/;
const wordOrLink = /@\w+|https?:\S+|[\p{L}\p{N}]+/gu;
const isAscii = /^[\0-\x7f]*$/;

/** Words for comparing: folded, apostrophes and punctuation as gaps, without handles and links. */
function comparableWords(text: string): string[] {
  const folded = isAscii.test(text) ? text.toLowerCase() : fold(text);
  return (folded.match(wordOrLink) ?? []).filter((word) => !handleOrLink.test(word));
}

const base = 0x01000193;
const leading = Array.from({ length: sharedRunLength }).reduce<number>((power) => Math.imul(power, base), 1);

/** Calls back for each run of words with its hash; the words are those from `at`. */
function eachRun(words: readonly string[], found: (hash: number, at: number) => boolean): void {
  if (words.length < sharedRunLength) return;
  const hashes = words.map(hashOf);
  let hash = 0;
  for (let i = 0; i < hashes.length; i++) {
    hash = (Math.imul(hash, base) + (hashes[i] as number)) | 0;
    if (i >= sharedRunLength) hash = (hash - Math.imul(hashes[i - sharedRunLength] as number, leading)) | 0;
    if (i >= sharedRunLength - 1 && found(hash, i - sharedRunLength + 1)) return;
  }
}

/** Every run of ten words of our own texts; asks of any other text whether it holds one. */
export class SharedRuns {
  private readonly byHash = new Map<number, { run: string; place: OwnPlace }[]>();

  constructor(texts: Iterable<OwnText>) {
    for (const { place, text } of texts) {
      const words = comparableWords(text);
      eachRun(words, (hash, at) => {
        const run = words.slice(at, at + sharedRunLength).join(' ');
        const before = this.byHash.get(hash) ?? [];
        if (!before.some((known) => known.run === run)) this.byHash.set(hash, [...before, { run, place }]);
        return false;
      });
    }
  }

  /** The place of ours that shares a run with the text, or null. */
  findPlace(text: string): OwnPlace | null {
    if (this.byHash.size === 0) return null;
    const words = comparableWords(text);
    let place: OwnPlace | null = null;
    eachRun(words, (hash, at) => {
      const known = this.byHash.get(hash);
      if (!known) return false;
      const run = words.slice(at, at + sharedRunLength).join(' ');
      place = known.find((own) => own.run === run)?.place ?? null;
      return place !== null;
    });
    return place;
  }
}
