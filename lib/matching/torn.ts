import { hashBase } from '#lib/text/hash.ts';
import { flags, kindCodes, kindIn } from '#lib/text/raw-tokens.ts';
import { entryBits, entryForm, formFlags } from './program.ts';
import type { TextReader } from './text-reader.ts';

/** Pieces that one word may be torn into. */
const maxTorn = 6;
const infixes: Readonly<Record<string, string>> = { '!': 'i', '|': 'i', '¡': 'i', '+': 't', '€': 'e' };
const begins = formFlags.begins << entryBits;

/** For the last words, by the low bits of their number: what the hash of what stands before is multiplied with. */
const powers = new Int32Array(8);

/** "un-alive", "su.icide", "k!ll": pieces with one sign between them, read as one word beside what they are alone. */
export function findTorn(reader: TextReader): void {
  const { words, raw } = reader;
  // The first piece of those that belong together.
  let begin = 0;
  for (let at = 0; at < words.length; at++) {
    const info = reader.infoOf(at);
    const i = words.raw[at] as number;
    const isWord = kindIn(info) === kindCodes.word;
    const follows = info & flags.near && at > 0 && words.raw[at - 1] !== i && isWord;
    if (!follows) begin = at;
    if (!follows && !(isWord && at + 1 < words.length && reader.infoOf(at + 1) & flags.near)) {
      begin++;
      continue;
    }
    let power = 1;
    for (let left = reader.fold(i).length; left > 0; left--) power = Math.imul(power, hashBase);
    powers[at & 7] = power;
    let hash = raw.hash[i] as number;
    const isMarred = at > begin && signBefore(reader, at) !== '';
    for (let from = at - 1; from >= begin && from >= at - maxTorn; from--) {
      hash = (Math.imul(raw.hash[words.raw[from] as number] as number, power) + hash) | 0;
      power = Math.imul(power, powers[from & 7] as number);
      addTorn(reader, hash, from, at + 1);
      if (isMarred) add(reader, reader.readMarred(join(reader, from, at + 1, true)), from, at + 1);
    }
  }
}

function addTorn(reader: TextReader, hash: number, from: number, to: number): void {
  const { lexicon } = reader;
  const form = (lexicon.find(hash) & entryForm) - 1;
  if (form >= 0 && lexicon.isForm(form, join(reader, from, to, false))) add(reader, lexicon.entriesOf(form), from, to);
}

/** The letters of the pieces; `signs`: and those that the signs between them look like ("su!c!de"). */
function join(reader: TextReader, from: number, to: number, signs: boolean): string {
  let word = '';
  for (let at = from; at < to; at++)
    word += (signs && at > from ? signBefore(reader, at) : '') + reader.fold(reader.words.raw[at] as number);
  return word;
}

/** The letter that the sign before a word looks like, or none. */
function signBefore({ raw, words, text }: TextReader, at: number): string {
  return infixes[text.charAt((raw.from[words.raw[at] as number] as number) - 1)] ?? '';
}

function add({ pool, torn, words }: TextReader, reading: readonly number[] | null, from: number, to: number): void {
  if (reading?.length !== 1) return;
  const entry = reading[0] as number;
  const form = (entry & entryForm) - 1;
  for (let i = pool.at[form] as number; i < (pool.at[form + 1] as number); i++) torn.add(from, pool.labels[i] as number, to);
  words.entry[from] = (words.entry[from] as number) | (entry & begins);
}
