import { type PatternPart, parsePattern } from '#lib/matching/pattern.ts';
import type { Place } from '#lib/ruleset/ruleset.ts';
import { inflect } from '#lib/text/inflect.ts';
import type { CheckContext } from './check-report.ts';

/**
 * Says where two words that are not forms of each other, in different rules, both take in a third: "life" and "live" both read "lives".
 * A rule then also finds what its author may not have had in mind. Forms of one word ("want", "wanted") are meant to meet and are not named.
 */
export function checkMerges({ ruleset, locate, warn }: CheckContext): void {
  const words = new Map<string, { rule: string; place: Place }>();
  for (const rule of ruleset.rules) {
    if (rule.status === 'retired' || rule.allow?.inflect === false) continue;
    rule.phrases.forEach((phrase, i) => {
      for (const word of wordsIn(phrase))
        if (!words.has(word)) words.set(word, { rule: rule.id, place: locate(rule.origin, 'phrases', i) });
    });
  }
  const readers = new Map<string, string[]>();
  for (const word of words.keys())
    for (const form of inflect(word)) {
      const known = readers.get(form);
      if (known) known.push(word);
      else readers.set(form, [word]);
    }
  const said = new Set<string>();
  for (const [form, sharing] of readers) {
    for (const [i, word] of sharing.entries()) {
      for (const other of sharing.slice(0, i)) {
        const [here, there] = [words.get(word), words.get(other)];
        const pair = [word, other].sort().join();
        if (!here || !there || here.rule === there.rule || said.has(pair)) continue;
        if (inflect(word).includes(other) || inflect(other).includes(word)) continue;
        said.add(pair);
        warn(
          here.place,
          `"${word}" and "${other}" (${there.place.file}:${there.place.line}) both read "${form}"; where that is not meant, write the exact form in a rule with allow: { inflect: false }`,
        );
      }
    }
  }
}

/** The plain words of a phrase; one that does not parse is named by the compiler. */
function wordsIn(phrase: string): string[] {
  const read = (parts: PatternPart[]): string[] =>
    parts.flatMap((part) => (part.kind === 'word' ? [part.form] : part.kind === 'optional' ? read(part.parts) : []));
  try {
    return read(parsePattern(phrase));
  } catch {
    return [];
  }
}
