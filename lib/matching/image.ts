import type { Finding } from './finding.ts';
import { readImage } from './image-format.ts';
import { Lexicon } from './lexicon.ts';
import { summarise, TextMatcher, type Trace } from './match.ts';
import type { ProgramNames } from './program.ts';

export type Matcher = {
  /** The ruleset inside the image; `hash` is 16 hex digits over its content. */
  ruleset: { name: string; version: string; language: string; hash: string };
  match(text: string): Finding;
  /** As `match`, with the words as read and every cue that was weighed. */
  trace(text: string): Trace;
};

/** Opens a compiled ruleset. Throws an Error with the reason when the bytes are damaged or of another format; keep the last good image then. */
export function openImage(bytes: Uint8Array): Matcher {
  const { sections, hash } = readImage(bytes);
  const [name, version, language, ...foldStrings] = new TextDecoder().decode(sections.head).split('\n') as [
    string,
    string,
    string,
    ...string[],
  ];
  let names: ProgramNames | null = null;
  const readNames = (): ProgramNames => {
    names ??= JSON.parse(new TextDecoder().decode(sections.names)) as ProgramNames;
    return names;
  };
  const matcher = new TextMatcher(new Lexicon(sections, foldStrings), readNames);
  return {
    ruleset: { name, version, language, hash },
    match: (text) => summarise(matcher.find(text)),
    trace: (text) => {
      const hits = [...matcher.find(text)];
      return { words: matcher.describeWords(), hits };
    },
  };
}
