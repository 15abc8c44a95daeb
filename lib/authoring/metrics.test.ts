import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMatcher } from '#tests/unit/make-matcher.ts';
import { corpusChange } from './corpus-change.ts';
import { addCount, countRecords, emptyCount } from './corpus-count.ts';
import { readShape } from './corpus-row.ts';
import { tellEvaluation } from './evaluation-text.ts';
import { f1Of, shareOf } from './interval.ts';
import { evaluate } from './metrics.ts';
import { SharedRuns } from './shared-runs.ts';
import type { Answer } from './tally.ts';

describe('shareOf', () => {
  // Values of Wilson's formula as published tables give them.
  it.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
  ])('%d of %d', (count, of, low, high) => {
    const share = shareOf(count, of);
    expect(share.low).toBeCloseTo(low, 3);
    expect(share.high).toBeCloseTo(high, 3);
  });

  it('of nothing is nothing', () => expect(shareOf(0, 0)).toMatchObject({ value: null, low: null, high: null }));

  it('F1 is the usual one, inside its interval', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (hits, falseAlarms, misses) => {
        const { value, low, high } = f1Of(hits, falseAlarms, misses);
        if (hits + falseAlarms + misses === 0) {
          expect(value).toBeNull();
          return;
        }
        expect(value).toBeCloseTo((2 * hits) / (2 * hits + falseAlarms + misses), 10);
        expect(low as number).toBeLessThanOrEqual((value as number) + 1e-12);
        expect(high as number).toBeGreaterThanOrEqual((value as number) - 1e-12);
      }),
    );
  });
});

const shape = readShape('', 'ndjson');
const one = makeMatcher({
  rules: [{ phrases: ['want rest'] }, { phrases: ['want tea'], response: 'now' }, { phrases: ['rest'], response: 'review' }],
});
const other = makeMatcher({ rules: [{ phrases: ['want rest'], response: 'review' }] });
const here = { file: 'here', line: 1, column: 1 };
const runs = new SharedRuns([{ place: here, text: 'a b c d e f g h i j' }]);
const record = (text: string, label?: number) => JSON.stringify({ text, label });
const count = (records: string[], matchers = [one]) => {
  const counted = emptyCount(matchers.length);
  countRecords(
    counted,
    records.map((text, i) => ({ line: i + 1, text })),
    { shape, matchers, runs },
  );
  return counted;
};

describe('counting a corpus', () => {
  const counted = count([
    record('i want rest', 1),
    record('i want tea and i want rest', 1),
    record('nothing', 1),
    record('want rest', 0),
    record('rest', 0),
    record('nothing', 0),
    record('want tea'),
    'broken',
  ]);
  const evaluation = evaluate(counted.tallies[0] as never, ['en.t.rule-a', 'en.t.rule-b', 'en.t.rule-c', 'en.t.rule-d']);

  it('counts answers by label, and each rule and topic by its own', () => {
    expect(evaluation.confusion).toEqual({
      positive: { now: 1, today: 1, review: 0, none: 1 },
      negative: { now: 0, today: 1, review: 1, none: 1 },
      unlabelled: { now: 1, today: 0, review: 0, none: 0 },
    });
    expect(evaluation.total.raised).toMatchObject({
      count: 4,
      precision: { count: 2, of: 3 },
      recall: { count: 2, of: 3 },
      per1000: { count: 4, of: 7, value: expect.closeTo(571.43, 2) },
      falseAlarmsPer1000: { count: 1, of: 3 },
    });
    expect(evaluation.rules.map(({ name, now, raised, review }) => [name, now.count, raised.count, review.count])).toEqual([
      ['en.t.rule-a', 0, 3, 3],
      ['en.t.rule-b', 2, 2, 2],
      ['en.t.rule-c', 0, 0, 4],
      ['en.t.rule-d', 0, 0, 0],
    ]);
    expect(evaluation.topics.map(({ name, raised }) => [name, raised.count])).toEqual([['t', 4]]);
  });

  it('names the row that could not be read, and tells the rest', () => {
    expect(counted.problems).toEqual({ count: 1, first: [{ line: 8, problem: 'not valid JSON' }] });
    const told = tellEvaluation(evaluation);
    expect(told).toContain('7 posts: 3 labelled as distress, 3 as none, 1 without a label');
    expect(told).toMatch(/^en\.t\.rule-c +4 +0 /m);
    expect(told).toContain('Found nothing here: en.t.rule-d');
  });

  it('finds shared runs and changed answers by line, never by words', () => {
    const changed = count([record('x a b c d e f g h i j'), record('want rest', 1), record('tea')], [one, other]);
    expect(changed.shared).toEqual({ count: 1, first: [{ line: 1, place: here }] });
    expect(changed.changed).toEqual({ count: 1, first: [{ line: 2, from: 'today', to: 'review', label: true }] });
    expect(JSON.stringify(changed)).not.toContain('want rest');
    expect(corpusChange(changed)).toMatchObject({
      posts: 3,
      moves: [{ from: 'today', to: 'review', distress: 1, none: 0, unlabelled: 0 }],
      newlyRaised: 0,
      noLongerRaised: 1,
      per1000: { value: expect.closeTo(-333.33, 2) },
    });
    expect(corpusChange(count([], [one, other])).per1000).toBeNull();
  });

  it('gives the change in raised cases the interval of a paired difference', () => {
    const move = (from: Answer, to: Answer, none: number) => ({ from, to, distress: 0, none, unlabelled: 0 });
    const moves = new Map([
      ['a', move('none', 'today', 30)],
      ['b', move('today', 'none', 10)],
      ['c', move('today', 'now', 500)],
      ['d', move('review', 'none', 400)],
    ]);
    // (30 - 10) / 1,000, give or take 1.96 * sqrt(40 - 20 * 20 / 1,000) / 1,000
    expect(corpusChange({ moves, posts: 1000 }).per1000).toEqual({
      value: 20,
      low: expect.closeTo(7.666, 2),
      high: expect.closeTo(32.334, 2),
    });
  });

  it('adds up to the same, whichever portion comes first', () => {
    const text = fc.constantFrom('want rest', 'want tea', 'rest', 'nothing', 'a b c d e f g h i j');
    const row = fc.oneof(
      fc.tuple(text, fc.constantFrom(0, 1, undefined)).map(([t, l]) => record(t, l)),
      fc.constant('broken'),
    );
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }),
        fc.boolean(),
        (rows, threads, reversed) => {
          const records = rows.map((text, i) => ({ line: i + 1, text }));
          const parts = [0, 1, 2, 3].map((thread) => {
            const part = emptyCount(2);
            countRecords(
              part,
              records.filter((_, i) => threads[i] === thread),
              { shape, matchers: [one, other], runs },
            );
            return part;
          });
          const total = emptyCount(2);
          for (const part of reversed ? parts.reverse() : parts) addCount(total, part);
          const whole = count(rows, [one, other]);
          const sort = ({ tallies, ...rest }: typeof whole) => ({
            ...rest,
            moves: [...rest.moves].sort(),
            tallies: tallies.map(({ total, rules, topics }) => [total, [...rules].sort(), [...topics].sort()]),
          });
          expect(sort(total)).toEqual(sort(whole));
        },
      ),
    );
  });
});
