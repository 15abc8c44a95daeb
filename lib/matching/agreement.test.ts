import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { matchSlowly } from '#tests/unit/slow-matcher.ts';
import { compileRuleset } from './compile.ts';
import { openImage } from './image.ts';

const words = ['want', 'wants', 'rest', 'resting', 'sleep', 'slept', 'now', 'away', 'going', 'home', 'please', 'quiet', 'quite'];
const pieces = [...words, 'i', 'so', 'really', 'just', 'not', 'no', 'the', '{calm}', '{down}', '{digits}', '[just]', '[{down}]'];
const phrase = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '))
  .filter((text) => /(^| )[{a-z]/.test(text.replace(/\[[^\]]*\]/g, '').trim()));
const rule = fc.record({
  phrases: fc.uniqueArray(phrase, { minLength: 1, maxLength: 4 }),
  allow: fc.record({ inflect: fc.boolean(), spelling: fc.constantFrom(0, 1), gap: fc.constantFrom(0, 1, 2, 3) }),
});
const ruleset = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
  lists: fc.record({
    calm: fc.uniqueArray(fc.constantFrom('rest', 'lie {down}', 'sleep', 'be quiet', '{down} now', 'so away', 'home'), {
      minLength: 1,
    }),
    down: fc.uniqueArray(fc.constantFrom('down', 'low', 'down now', 'really low'), { minLength: 1 }),
    filler: fc.uniqueArray(fc.constantFrom('so', 'really', 'so much', 'just', 'kind of'), { minLength: 1 }),
    negator: fc.uniqueArray(fc.constantFrom('not', 'no', 'no way'), { minLength: 1 }),
  }),
});
const written = [
  ...words,
  ...['i', 'so', 'really', 'just', 'not', 'no', 'way', 'the', 'down', 'low', 'lie', 'be', 'much', 'kind', 'of', '7', '2'],
  ...[
    'restt',
    'sleeep',
    'sllep',
    'quiit',
    'pleasse',
    'WANT',
    "don't",
    'dont',
    'im',
    '😭',
    '@me',
    'https://x.y/z',
    '2/3',
    'zebra',
  ],
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...written), fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '\n', '; ', ' - ', '... ')), {
    maxLength: 14,
  })
  .map((list) => list.flat().join(''));

it('finds exactly what a slow and obvious matcher finds: gaps, lists, fillers, spelling, walls, order', () => {
  fc.assert(
    fc.property(ruleset, fc.array(text, { minLength: 4, maxLength: 8 }), ({ rules, lists }, texts) => {
      const loaded = loadRuleset(
        makeRuleFiles({ rules, lists: Object.entries(lists).map(([list, entries]) => ({ list, words: entries })) }),
      );
      if (!loaded.ruleset) throw new Error(JSON.stringify(loaded.problems));
      const matcher = openImage(compileRuleset(loaded.ruleset));
      for (const each of texts) {
        const fast = matcher.match(each).matches.map(({ rule: id, phrase: found, span }) => ({ rule: id, phrase: found, span }));
        expect({ text: each, found: fast }).toEqual({ text: each, found: matchSlowly(loaded.ruleset, each) });
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
