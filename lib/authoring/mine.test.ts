import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleset } from '#lib/matching/compile.ts';
import { openImage } from '#lib/matching/image.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { tellCandidates } from './candidates-text.ts';
import { GramCounter } from './gram-counter.ts';
import { logOddsOf } from './log-odds.ts';
import { Copies, Miner } from './mine.ts';
import { NearPhrases } from './near-phrases.ts';
import { gramsOf, longestGram } from './post-grams.ts';

describe('gramsOf', () => {
  it('gives runs of words as rules write them, each once, none across a sentence, a handle or a link', () => {
    expect([...gramsOf("I can't. So tired @you so tired https://x.com/a")].sort()).toEqual(
      ['can', 'can not', 'i', 'i can', 'i can not', 'not', 'so', 'so tired', 'tired'].sort(),
    );
  });

  it('is too short for a sentence of somebody', () => {
    const longest = Math.max(
      ...[...gramsOf('the grey kettle sings over seven quiet gardens while nobody minds')].map((gram) => gram.split(' ').length),
    );
    expect(longest).toBe(longestGram);
    expect(longestGram).toBeLessThan(10);
  });
});

it('GramCounter counts too few by one post a window at most, and never too many', () => {
  const post = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnopqrst'), { maxLength: 2 }).map((grams) => new Set(grams));
  fc.assert(
    fc.property(fc.array(post, { maxLength: 150 }), fc.integer({ min: 1, max: 4 }), (posts, least) => {
      const window = 15;
      const counter = new GramCounter(window);
      for (const grams of posts) counter.add(grams);
      const kept = new Set(counter.atLeast(least));
      for (const gram of 'abcdefghijklmnopqrst') {
        const count = posts.filter((grams) => grams.has(gram)).length;
        if (count >= least + posts.length / window) expect(kept.has(gram)).toBe(true);
        if (kept.has(gram)) expect(count).toBeGreaterThanOrEqual(least);
      }
    }),
    { numRuns: 500 },
  );
});

it('GramCounter keeps what has become common late', () => {
  const counter = new GramCounter(10);
  for (let i = 0; i < 54; i++) counter.add(new Set());
  for (let i = 0; i < 6; i++) counter.add(new Set(['late']));
  expect(counter.atLeast(6)).toEqual(['late']);
});

describe('logOddsOf', () => {
  it.each([
    // ln((20.5/80.5)/(5.5/95.5)), and its standard error
    [20, 100, 5, 100, 1.4865, 0.5035],
    [0, 10, 0, 10, 0, 2.0493],
  ])('%d of %d against %d of %d', (a, first, b, second, value, error) => {
    const found = logOddsOf(a, first, b, second);
    expect(found.value).toBeCloseTo(value, 2);
    expect((found.high - found.low) / 2 / 1.959964).toBeCloseTo(error, 2);
  });

  it('turned round is its own negative', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), (a, more, b, others) => {
        expect(logOddsOf(a, a + more, b, b + others).value).toBeCloseTo(-logOddsOf(b, b + others, a, a + more).value, 10);
      }),
    );
  });
});

describe('mining', () => {
  const { ruleset } = loadRuleset(makeRuleFiles({ rules: [{ phrases: ['want long rest', 'want sleep'] }] }));
  if (!ruleset) throw new Error('no ruleset');
  const matcher = openImage(compileRuleset(ruleset));
  const near = new NearPhrases(ruleset, matcher);
  const mine = (onlyNew = false) => {
    const distress = [
      'i want sleep',
      'so very heavy today',
      'it is so very heavy',
      'so very heavy. i want sleep',
      'wants long rests',
    ];
    const other = ['tea today', 'i like tea', 'it is tea', 'sleep is good', 'very good tea'];
    const counter = new GramCounter();
    for (const text of distress) counter.add(gramsOf(text));
    const miner = new Miner(counter.atLeast(2), matcher);
    for (const text of Array.from({ length: 8 }, () => distress).flat()) miner.add(text, 'distress');
    for (const text of Array.from({ length: 8 }, () => other).flat()) miner.add(text, 'other');
    miner.add('so very heavy', 'ordinary');
    miner.add('tea', 'ordinary');
    return { miner, candidates: miner.candidates({ least: 3, most: 10, near, onlyNew }) };
  };

  it('ranks phrases by log-odds, with support, what is raised already and how ordinary they are', () => {
    const { candidates } = mine();
    expect(candidates[0]).toMatchObject({
      phrase: 'so very heavy',
      distress: 24,
      raised: 8,
      other: 0,
      ordinaryPer1000: 500,
      near: null,
    });
    expect(candidates.map(({ phrase }) => phrase)).not.toContain('very heavy');
    expect(candidates.map(({ phrase }) => phrase)).not.toContain('it is');
  });

  it('marks what the rules find already or nearly have, and leaves it out when only new ones are asked for', () => {
    const found = { rule: 'en.t.rule-a', phrase: 'want sleep', likeness: 1 };
    expect(mine().candidates.find(({ phrase }) => phrase === 'i want sleep')?.near).toEqual(found);
    expect(mine(true).candidates.map(({ phrase }) => phrase)).not.toContain('i want sleep');
    expect(near.find('wanting long rest')).toMatchObject({ phrase: 'want long rest', likeness: 1 });
    expect(near.find('wanted a long rest')).toMatchObject({ phrase: 'want long rest', likeness: expect.closeTo(0.9, 1) });
    expect(near.find('grey kettle')).toBeNull();
  });

  it('tells them, and says when a corpus has only one kind of label', () => {
    const { miner, candidates } = mine();
    expect(tellCandidates(candidates, miner.posts)).toMatch(/^so very heavy +24 +8 +0 +500\.00 /m);
    expect(tellCandidates([], { distress: 3, other: 0, ordinary: 0 })).toContain('both kinds are needed');
  });
});

it('a post that was passed on counts once', () => {
  const copies = new Copies();
  expect(['So tired', 'RT @me: tea', 'so tired!! @you', 'so tired now'].map((text) => copies.isCopy(text))).toEqual([
    false,
    false,
    true,
    false,
  ]);
});
