import { describe, expect, it } from 'vitest';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { checkRuleset } from './check.ts';

const tests = { match: ['i want rest'], noMatch: ['i want tea'] };
const check = (rule: object, more: object = {}) =>
  checkRuleset(makeRuleFiles({ rules: [{ phrases: ['want rest'], tests, ...rule }], ...more })).problems;

describe('checkRuleset', () => {
  it('finds nothing wrong with a good ruleset, and counts it', () => {
    const { problems, summary } = checkRuleset(makeRuleFiles({ rules: [{ phrases: ['want rest'], tests }] }));
    expect(problems).toEqual([]);
    expect(summary).toMatchObject({ rules: 1, phrases: 1, expansions: 1, tests: 2 });
  });

  it.each([
    ['a test that should match', { tests: { ...tests, match: ['i want tea'] } }, /should match and does not/],
    ['a test that should not', { tests: { ...tests, noMatch: ['i want rest'] } }, /should not match and does/],
    ['a known miss that is found', { tests: { ...tests, knownMiss: ['want rest'] } }, /move it to match/],
    ['a known false alarm that is quiet', { tests: { ...tests, knownFalse: ['tea'] } }, /move it to noMatch/],
    ['no test at all', { tests: { match: [], noMatch: [] } }, /needs at least one test/],
    ['phrases out of order', { phrases: ['want rest', 'need rest'] }, /sort by alphabet/],
    ['a phrase twice', { phrases: ['want rest', 'want rest'] }, /twice/],
    ['an unknown list', { phrases: ['want {calm}'] }, /no list is named "calm"/],
    ['an unknown cue', { context: { never: 'drop' } }, /no cue is named "never"/],
    ['an unknown condition', { with: { any: ['never'], within: 3 } }, /no list or cue is named "never"/],
    ['a word that grades a person', { why: 'High risk of harm.' }, /"risk"/],
    ['an id of another topic', { id: 'en.other.rule' }, /must begin with "en\.t\."/],
  ])('%s', (_name, rule, message) => {
    const problems = check(rule);
    expect(problems.map((p) => p.message).join('\n')).toMatch(message);
    expect(problems[0]).toMatchObject({ file: 'phrases/en/t.yaml', line: expect.any(Number), column: expect.any(Number) });
  });

  it('an id used twice', () => {
    const { problems } = checkRuleset(
      makeRuleFiles({
        rules: [
          { id: 'en.t.a', phrases: ['want rest'], tests },
          { id: 'en.t.a', phrases: ['want rest'], tests },
        ],
      }),
    );
    expect(problems[0]?.message).toMatch(/exists already in phrases\/en\/t\.yaml:4/);
  });

  it('a match that a cue lowers does not count as a match', () => {
    const cues = { negated: { groups: [{ phrases: ['not'], direction: 'forward', scope: 3, within: 'clause' }] } };
    expect(
      check({ tests: { match: ['want rest'], noMatch: ['do not want rest'] } }, { cues, context: { negated: 'lower' } }),
    ).toEqual([]);
  });

  it.each([
    ['not want rest', 'want rest', []],
    ['want rest', 'want rest', [/should act and does not/]],
    ['not want rest', 'not want rest', [/should not act and does/]],
    ['not want rest', 'tea', [/no phrase stands in this test/]],
  ])('tests of a cue: acts on "%s", not on "%s"', (acts, not, messages) => {
    const group = { phrases: ['not'], direction: 'forward', scope: 3, within: 'clause' };
    const cues = { negated: { groups: [group], tests: { acts: [acts], not: [not] } } };
    const problems = check({}, { cues, context: { negated: 'lower' } });
    expect(problems.map(({ file, message }) => [file, message])).toEqual(
      messages.map((message) => ['context/en/negated.yaml', expect.stringMatching(message)]),
    );
  });
});
