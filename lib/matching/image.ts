import type { Finding } from './finding.ts';
import { readImage } from './image-format.ts';
import { summarise, type Trace, trace } from './match.ts';
import { findFirsts } from './reader.ts';
import { Vocabulary } from './vocabulary.ts';

export type Matcher = {
  /** The ruleset inside the image; `hash` is 16 hex digits over its content. */
  ruleset: { name: string; version: string; language: string; hash: string };
  match(text: string): Finding;
  /** As `match`, with the words as read and every cue that was weighed. */
  trace(text: string): Trace;
};

/** Opens a compiled ruleset. Throws an Error with the reason when the bytes are damaged or of another format; keep the last good image then. */
export function openImage(bytes: Uint8Array): Matcher {
  const { program, hash } = readImage(bytes);
  const vocabulary = new Vocabulary(program);
  const firsts = findFirsts(program);
  const read = (text: string): Trace => trace(program, vocabulary, firsts, text);
  return { ruleset: { ...program.ruleset, hash }, trace: read, match: (text) => summarise(read(text)) };
}
