import type { Finding } from './finding.ts';
import { readImage } from './image-format.ts';
import { Lexicon } from './lexicon.ts';
import { summarise, TextMatcher } from './match.ts';
import type { ProgramNames } from './program.ts';

/** All that a tab needs. */
export type TabMatcher = {
  /** The ruleset inside the image; `hash` is 16 hex digits over its content. */
  ruleset: { name: string; version: string; language: string; hash: string };
  /** `inTime`: within a bound whatever the text, for a page that must not wait; what was left is said (`unread`), and read without. */
  match(text: string, inTime?: boolean): Finding;
  texts: TextMatcher;
};

/** Opens a compiled ruleset. Throws an Error with the reason when the bytes are damaged or of another format; keep the last good image then. */
export function openMatcher(bytes: Uint8Array): TabMatcher {
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
  const texts = new TextMatcher(new Lexicon(sections, foldStrings), readNames);
  return {
    ruleset: { name, version, language, hash },
    match: (text, inTime) => summarise(texts.find(text, inTime), texts.unread),
    texts,
  };
}
