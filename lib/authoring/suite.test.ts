import { describe, expect, it } from 'vitest';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { makeMatcher, makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { meets, readCapabilities } from './capabilities.ts';
import { parseFirstScores, recordFirstScore, toFirstScore, writeFirstScores } from './first-scores.ts';
import { readSuite } from './read-suite.ts';
import { writeReport } from './report.ts';
import { addResults, runSuite } from './run-suite.ts';

const yaml = `capabilities:
  - { name: "burden, hopelessness", expected: raise, means: a }
  - { name: idiom, expected: quiet, means: b }
`;
const { capabilities } = readCapabilities({ path: 'rules/capabilities.yaml', text: yaml });
const rule = { phrases: ['want rest'], tests: { match: ['want rest'], noMatch: ['tea'] } };
const matcher = makeMatcher({ rules: [rule] });
const post = (id: string, more: object = {}) =>
  JSON.stringify({ id, capability: 'burden-hopelessness', expected: 'raise', text: 'i want rest', ...more });
const read = (...lines: string[]) => readSuite([{ path: 'one.ndjson', text: lines.join('\n') }], capabilities);

describe('meets', () => {
  it.each([
    ['now', 'now', true],
    ['now', 'today', false],
    ['raise', 'now', true],
    ['raise', 'today', true],
    ['raise', 'review', false],
    ['quiet', 'review', true],
    ['quiet', 'none', true],
    ['quiet', 'today', false],
    ['none', 'none', true],
    ['none', 'review', false],
  ] as const)('%s, got %s: %s', (expected, response, met) => expect(meets(expected, response)).toBe(met));
});

describe('readSuite', () => {
  it('reads posts under the name of the capability, however it is spelt', () => {
    const { sets, problems } = read(post('1'), '', post('2', { capability: 'Burden, hopelessness', expected: 'now' }));
    expect(problems).toEqual([]);
    expect(sets[0]?.posts.map((p) => [p.id, p.capability])).toEqual([
      ['1', 'burden, hopelessness'],
      ['2', 'burden, hopelessness'],
    ]);
  });

  it.each([
    ['broken JSON', '{"id":', /not valid JSON/],
    ['a missing field', '{"id":"1","capability":"idiom","expected":"quiet"}', /text/],
    ['an unknown capability', post('1', { capability: 'weather' }), /no capability is named "weather"/],
    ['an unknown expectation', post('1', { expected: 'review' }), /expected/],
    ['less than the capability asks', post('1', { expected: 'quiet' }), /asks for less/],
  ])('%s is a problem with its line, and the rest still counts', (_name, line, message) => {
    const { sets, problems } = read(post('0'), line);
    expect(problems).toMatchObject([{ file: 'one.ndjson', line: 2 }]);
    expect(problems[0]?.message).toMatch(message);
    expect(sets[0]?.posts).toHaveLength(1);
  });

  it('refuses an id used twice', () => expect(read(post('1'), post('1')).problems[0]?.message).toMatch(/one\.ndjson:1/));
});

describe('runSuite and the report', () => {
  const { sets } = read(
    post('1'),
    post('2', { text: 'tea' }),
    post('3', { capability: 'idiom', expected: 'quiet', text: 'tea' }),
  );
  const { results, failures } = runSuite(sets, matcher);

  it('counts passes by capability and lists what failed', () => {
    expect(Object.fromEntries(addResults(results))).toEqual({
      'burden, hopelessness': { passed: 1, of: 2 },
      idiom: { passed: 1, of: 1 },
    });
    expect(failures).toMatchObject([{ id: '2', response: 'none', set: 'one' }]);
  });

  it('writes the same report for the same files, without a total', () => {
    const { ruleset } = loadRuleset(makeRuleFiles({ rules: [rule] }));
    if (!ruleset) throw new Error('no ruleset');
    const honest = 'It misses some.';
    const report = () => writeReport({ ruleset, hash: 'aa', capabilities, results, firstScores: [], evaluations: [], honest });
    expect(report()).toBe(report());
    expect(report()).toContain('| burden, hopelessness | raise | 1/2 |');
    expect(report()).toContain(honest);
    expect(report()).toContain('No set has been scored fresh yet');
    expect(report()).not.toMatch(/2\/3/);
  });

  it('records a first score once', () => {
    const facts = { date: '2026-11-25', rulesetVersion: '0.1.0', rulesetHash: 'r', setHash: 's' };
    const score = toFirstScore(results[0] as never, facts);
    const scores = parseFirstScores(writeFirstScores(recordFirstScore([], score)));
    expect(scores).toEqual([{ set: 'one', ...facts, capabilities: { 'burden, hopelessness': [1, 2], idiom: [1, 1] } }]);
    expect(() => recordFirstScore(scores, { ...score, date: '2026-11-26' })).toThrow(/never overwritten/);
    expect(() => recordFirstScore(scores, { ...score, set: 'renamed' })).toThrow(/holds the posts of "one"/);
  });
});
