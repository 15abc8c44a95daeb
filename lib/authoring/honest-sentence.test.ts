import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sayHonestly } from '#lib/cli/say.ts';
import { honestParts } from './honest-sentence.ts';
import { parseEvaluations, type SavedEvaluation } from './saved-evaluation.ts';

const ruleset = { name: 'small', version: '1.0.0', hash: 'abc' };
const about = { date: '2026-11-25', ruleset };
const labelled = (posts: number, raised: number): SavedEvaluation => ({
  ...about,
  ...{ corpus: 'a', kind: 'labelled', posts },
  positive: { posts, raised },
  other: { posts: 1000, raised: 900, now: 900 },
});
const ordinary = (posts: number, raised: number, now: number): SavedEvaluation => ({
  ...about,
  ...{ corpus: 'b', kind: 'ordinary', posts },
  positive: { posts: 0, raised: 0 },
  other: { posts, raised, now },
});
const say = (evaluations: SavedEvaluation[], version: string | null = '1.0.0', mentions?: number) =>
  sayHonestly(honestParts(evaluations, version, mentions));

describe('the honest sentence', () => {
  it('says what is missed, what is needless in a year, and that silence tells nothing', async () => {
    // The other posts of a labelled corpus are hard cases that somebody chose: they stand apart from an ordinary year. 4 and 2 in 5,200 mentions, which is two years of 50 a week.
    expect(await say([labelled(1237, 400), ordinary(5200, 4, 2)])).toBe(
      'On 1,237 posts labelled as distress, this list missed about 7 in 10. Of 1,000 other posts beside them it also pointed out about 90 in 100. ' +
        'Going by everyday posts, someone with 50 mentions a week can expect about 2 needless signals a year. About 1 needless window a year would open. When Heed is silent, that tells you nothing.',
    );
  });

  it.each([
    [100, 5, 'missed nearly all.'],
    [100, 10, 'missed about 9 in 10.'],
    [100, 88, 'missed about 1 in 10.'],
    [100, 96, 'missed fewer than 1 in 10.'],
    [100, 100, 'missed fewer than 1 in 10.'],
  ])('of %d posts %d raised: %s', async (posts, raised, words) => expect(await say([labelled(posts, raised)])).toContain(words));

  it.each([
    [20_000, 0, 50, 'fewer than 1 needless signal a year.'],
    [100, 0, 50, 'fewer than 97 needless signals a year.'],
    [20_000, 1, 50, 'fewer than 1 needless signal a year.'],
    [5200, 1, 50, 'fewer than 3 needless signals a year.'],
    [20_000, 1, 400, 'about 1 needless signal a year.'],
    [1000, 10, 50, 'about 26 needless signals a year.'],
  ])('of %d ordinary posts %d raised, %d mentions a week: %s', async (posts, raised, mentions, words) => {
    expect(await say([ordinary(posts, raised, 0)], '1.0.0', mentions)).toContain(words);
  });

  it('takes corpora of one kind together', async () => {
    expect(await say([labelled(100, 100), labelled(100, 0)])).toContain(
      'On 200 posts labelled as distress, this list missed about 5 in 10',
    );
  });

  it('says that nothing was measured, or that an older list was', async () => {
    expect(await say([])).toBe('Nobody has measured this list yet. When Heed is silent, that tells you nothing.');
    expect(await say([labelled(10, 5)], '1.0.1')).toContain('measured with version 1.0.0 of the list. When Heed');
    expect(await say([labelled(10, 5)], null)).not.toContain('version');
  });

  it('has words for every part, for one and for many where it counts', () => {
    const { honest } = parse(readFileSync('locales/en.yml', 'utf8'));
    for (const key of ['missed', 'alsoRaised', 'signals', 'signalsFewer', 'windows', 'windowsFewer'])
      expect(Object.keys(honest[key])).toEqual(['1', 'n']);
  });
});

it('figures that do not fit are refused with their place', () => {
  expect(() => parseEvaluations({ evaluations: [{ ...labelled(1, 1), posts: -1 }] })).toThrow(/evaluations\.0\.posts/);
});
