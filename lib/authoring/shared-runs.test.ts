import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { lineTexts, ownTexts } from './own-texts.ts';
import { SharedRuns } from './shared-runs.ts';

const ours = 'the kettle sang while grey rain fell on seven quiet gardens and nobody minded';
const here = { file: 'here', line: 1, column: 1 };
const find = (text: string, own = ours) => new SharedRuns([{ place: here, text: own }]).findPlace(text);

describe('SharedRuns', () => {
  it.each([
    ['the same words', ours],
    [
      'other punctuation, case, handles and links',
      '@me The KETTLE sang... while grey rain, fell on SEVEN quiet gardens https://t.co/x',
    ],
    ['disguised letters', 'x y ｔｈｅ ｋｅｔｔｌｅ sang while grey rain fell on seven quiet gardens'],
    ['a handle in the middle', 'the kettle sang while grey @you rain fell on seven quiet gardens'],
  ])('finds ten words in a row: %s', (_name, text) => expect(find(text)).toBe(here));

  it.each([
    ['nine words', 'kettle sang while grey rain fell on seven quiet evenings'],
    ['a word between', 'the kettle sang while grey rain fell softly on seven quiet gardens'],
    ['nothing', ''],
  ])('and no fewer: %s', (_name, text) => expect(find(text)).toBeNull());

  it('apostrophes part words in both', () => {
    const own = "I don't know why it's always raining when we're out";
    expect(find('i don t know why it s always raining when we re out', own)).toBe(here);
  });

  it('agrees with looking for every run in turn', () => {
    const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 26 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (own, other) => {
        const words = own.split(' ');
        const runs = words.flatMap((_, i) => (i + 10 <= words.length ? [words.slice(i, i + 10).join(' ')] : []));
        const shares = runs.some((run) => ` ${other} `.includes(` ${run} `));
        expect(find(other, own) !== null).toBe(shares);
      }),
      { numRuns: 2000 },
    );
  });
});

it('phrases, lists, cues, tests and the suite are all looked at, with their place', () => {
  const { ruleset, locate } = loadRuleset(
    makeRuleFiles({
      rules: [
        { phrases: ['one {calm} two'], tests: { match: ['three'], noMatch: ['four'], knownMiss: ['five'], knownFalse: ['six'] } },
      ],
      lists: [{ list: 'calm', words: ['seven [eight] nine'] }],
      cues: {
        a: {
          groups: [{ phrases: ['ten'], direction: 'both', scope: 1, within: 'post', until: ['eleven'], not: ['twelve'] }],
          tests: { acts: ['thirteen'], not: ['fourteen'] },
        },
      },
    }),
  );
  if (!ruleset) throw new Error('no ruleset');
  const texts = [...ownTexts(ruleset, locate), ...lineTexts([{ path: 's', text: '\n{"id":"1","text":"fifteen"}\nno post' }])];
  const words = texts.map(({ text }) => text.trim().replace(/\s+/g, ' '));
  for (const word of [
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven eight nine',
    'seven nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
  ])
    expect(words).toContain(word);
  expect(texts.find(({ text }) => text === 'three')?.place).toMatchObject({ file: 'phrases/en/t.yaml' });
  expect(texts.find(({ text }) => text === 'fifteen')?.place).toEqual({ file: 's', line: 2, column: 1, id: '1' });
  expect(texts.at(-1)?.text).toBe('no post');
});
