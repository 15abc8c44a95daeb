import { hashBase, hashOf } from '#lib/text/hash.ts';
import { flags, kindCodes, kindIn } from '#lib/text/raw-tokens.ts';
import { entryBits, entryForm, formFlags } from './program.ts';
import type { TextReader } from './text-reader.ts';

/** Pieces that one word may be torn into. */
const maxTorn = 6;
const infixes: Readonly<Record<string, string>> = { '!': 'i', '|': 'i', '¡': 'i', '+': 't', '€': 'e' };
const begins = formFlags.begins << entryBits;

/** "un-alive", "su.icide", "k!ll": pieces with one sign between them, read as one word beside what they are alone. */
export function findTorn(reader: TextReader): void {
  const { words, raw, text } = reader;
  let hashes: number[] = [];
  let starts: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const info = reader.infoOf(at);
    const i = words.raw[at] as number;
    const follows = info & flags.near && at > 0 && words.raw[at - 1] !== i && kindIn(info) === kindCodes.word;
    if (!follows && starts.length > 0) {
      hashes = [];
      starts = [];
    }
    const leads = at + 1 < words.length && reader.infoOf(at + 1) & flags.near && kindIn(info) === kindCodes.word;
    if (!follows && !leads) continue;
    let power = 1;
    for (let left = reader.fold(i).length; left > 0; left--) power = Math.imul(power, hashBase);
    const hash = raw.hash[i] as number;
    const infix = starts.length > 0 ? infixes[text.charAt((raw.from[i] as number) - 1)] : undefined;
    if (infix) {
      const first = starts.at(-1) as number;
      const before = hashOf(reader.fold(words.raw[first] as number) + infix);
      addTorn(reader, (Math.imul(before, power) + hash) | 0, first, at + 1, infix);
    }
    for (let k = 0; k < starts.length; k++) {
      hashes[k] = (Math.imul(hashes[k] as number, power) + hash) | 0;
      addTorn(reader, hashes[k] as number, starts[k] as number, at + 1, '');
    }
    hashes.push(hash);
    starts.push(at);
    if (starts.length > maxTorn) {
      hashes.shift();
      starts.shift();
    }
  }
}

function addTorn(reader: TextReader, hash: number, from: number, to: number, infix: string): void {
  const { lexicon, words, pool, torn } = reader;
  const entry = lexicon.find(hash);
  const form = (entry & entryForm) - 1;
  if (form < 0 || !lexicon.hasLabels(form)) return;
  let word = '';
  for (let at = from; at < to; at++) word += (at > from ? infix : '') + reader.fold(words.raw[at] as number);
  if (!lexicon.isForm(form, word)) return;
  for (let i = pool.at[form] as number; i < (pool.at[form + 1] as number); i++) torn.add(from, pool.labels[i] as number, to);
  words.entry[from] = (words.entry[from] as number) | (entry & begins);
}
