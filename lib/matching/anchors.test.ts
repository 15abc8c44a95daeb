import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readRulesFolder } from '#lib/cli/read-rules-folder.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { Ruleset } from '#lib/ruleset/ruleset.ts';
import { makeMatcher } from '#tests/unit/make-matcher.ts';
import { Anchors } from './anchors.ts';
import { compileRuleset } from './compile.ts';
import { type Matcher, openImage } from './image.ts';

const { ruleset } = loadRuleset(await readRulesFolder(fileURLToPath(new URL('../../rules', import.meta.url))));
const shipped = openImage(compileRuleset(ruleset as Ruleset));
const lists = new Map((ruleset as Ruleset).lists.map((list) => [list.list, list.words]));
const phrases = (ruleset as Ruleset).rules.flatMap((rule) => rule.phrases);

/** What a matcher finds when it walks from every word, whatever the first look says. */
function matchWithoutFirstLook(matcher: Matcher, text: string) {
  const mark = vi.spyOn(Anchors.prototype, 'mark').mockImplementation(function (this: Anchors) {
    this.marks = new Uint8Array(text.length * 2 + 64).fill(255);
    return 255;
  });
  const found = matcher.match(text);
  mark.mockRestore();
  return found;
}

/** A phrase in words: each slot by some word of its list, optional parts there or not. */
const spell = (phrase: string, pick: number): string =>
  phrase
    .replace(/\[([^\]]*)\]/g, (_, inner: string) => (pick % 2 === 0 ? inner : ' '))
    .replace(/\{([^}]*)\}/g, (_, name: string) => {
      const words = lists.get(name);
      return words ? spell(words[pick % words.length] as string, pick * 7 + 1) : '5';
    });
const between = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '\n',
  ' so ',
  ' really fucking ',
  ' 😭 ',
  ' a bit ',
  ' @me ',
  '; ',
  '-',
  ' kind of ',
);
const changes: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/([a-z])(?=[a-z]*$)/, '$1$1$1'),
  (text) => text.replace(/[aeio](?=[a-z]*$)/, '*'),
  (text) => text.replace(/(\w{3,})$/, (word) => `${word.slice(0, 2)}-${word.slice(2)}`),
  (text) => text.replaceAll("'", ' '),
];

it('a first look holds nothing back: the shipped rules on their own phrases, cut, joined and disguised', () => {
  const piece = fc
    .tuple(fc.constantFrom(...phrases), fc.nat(400), fc.constantFrom(...changes), fc.nat(6))
    .map(([phrase, pick, change, cut]) =>
      change(
        spell(phrase, pick)
          .split(' ')
          .slice(cut % 3 === 0 ? 1 : 0)
          .join(' ')
          .trim(),
      ),
    );
  const text = fc.array(fc.tuple(piece, between), { minLength: 1, maxLength: 4 }).map((list) => list.flat().join(''));
  fc.assert(
    fc.property(text, (each) => {
      expect({ each, found: shipped.match(each) }).toEqual({ each, found: matchWithoutFirstLook(shipped, each) });
    }),
    { numRuns: 1500 },
  );
}, 60_000);

it('nor where a phrase has gaps, and lists of several words stand at its beginning, middle and end', () => {
  const words = ['want', 'rest', 'go', 'home', 'down', 'low', 'now', 'so', 'kind', 'of', 'lie', 'not', 'the'];
  const slot = fc.constantFrom(...words, '{calm}', '{down}', '[just]', '[{down}]', '{digits}');
  const phrase = fc.array(slot, { minLength: 2, maxLength: 7 }).filter((list) => list.some((part) => !part.startsWith('[')));
  const rule = fc.record({
    phrases: fc.array(
      phrase.map((list) => list.join(' ')),
      { minLength: 1, maxLength: 5 },
    ),
    allow: fc.record({ inflect: fc.boolean(), spelling: fc.constant(1), gap: fc.constantFrom(0, 1, 2, 3) }),
  });
  const written = fc.constantFrom(...words, 'so', 'kind of', 'really', '😭', 'lie low', 'down now', '7', 'wnat', 'resttt');
  const text = fc.array(fc.tuple(written, between), { minLength: 2, maxLength: 16 }).map((list) => list.flat().join(''));
  fc.assert(
    fc.property(
      fc.array(rule, { minLength: 1, maxLength: 3 }),
      fc.array(text, { minLength: 20, maxLength: 20 }),
      (rules, texts) => {
        const matcher = makeMatcher({
          rules: rules.map((each) => ({ ...each, phrases: [...new Set(each.phrases)] })),
          lists: [
            { list: 'calm', words: ['rest', 'lie {down}', '{down} now', 'go home now'] },
            { list: 'down', words: ['down', 'low', 'really low'] },
            { list: 'filler', words: ['so', 'really', 'kind of', 'so really'] },
            { list: 'negator', words: ['not'] },
          ],
        });
        for (const each of texts)
          expect({ each, found: matcher.match(each) }).toEqual({ each, found: matchWithoutFirstLook(matcher, each) });
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
