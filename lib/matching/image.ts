import type { Hit } from './match.ts';
import { openMatcher, type TabMatcher } from './open-matcher.ts';

/** A word as written (folded) and as read. */
type WordRead = { form: string; read: string };
export type Trace = { words: WordRead[]; hits: Hit[] };

export type Matcher = Omit<TabMatcher, 'texts'> & {
  /** As `match`, with the words as read and every cue that was weighed. */
  trace(text: string): Trace;
};

/** A matcher that can also say how it came to its answer, for the command line and the workbench. Throws as `openMatcher` does. */
export function openImage(bytes: Uint8Array): Matcher {
  const { ruleset, match, texts } = openMatcher(bytes);
  return {
    ruleset,
    match,
    trace: (text) => {
      const hits = [...texts.find(text)];
      const { reader } = texts;
      const words = Array.from({ length: reader.words.length }, (_, at) => ({
        form: reader.written(at),
        read: reader.readAs(at),
      }));
      return { words, hits };
    },
  };
}
