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
    ['a phrase twice', { phrases: ['want rest', 'want rest'] }, /twice/],
    ['a phrase that another one holds', { phrases: ['need rest', 'need [some] rest'] }, /adds nothing to "need \[some\] rest"/],
    ['a phrase that endings find', { phrases: ['feel tired', 'feeling tired'] }, /adds nothing/],
    ['brackets that mean nothing', { phrases: ['rest)', 'want rest'] }, /"rest\)": "\)" means nothing here/],
    ['a pattern of other tools', { phrases: ['want rest', 'want rest|sleep'] }, /"\|" means nothing here/],
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

  const edit = (file: string, from: string | RegExp, to: string) =>
    makeRuleFiles({ rules: [{ phrases: ['need rest', 'want rest'], tests }] }).map((f) =>
      f.path === file ? { path: f.path, text: f.text.replace(from, to) } : f,
    );

  it('phrases out of order', () => {
    const { problems } = checkRuleset(edit('phrases/en/t.yaml', /( +- need rest\n)( +- want rest\n)/, '$2$1'));
    expect(problems.map((p) => p.message).join('\n')).toMatch(/sort by alphabet/);
  });

  it('a file that is not in the canonical form, with the line where it begins to differ', () => {
    const { problems } = checkRuleset(edit('phrases/en/t.yaml', 'person: any', 'person:   "any"'));
    expect(problems).toMatchObject([{ file: 'phrases/en/t.yaml', line: 10, message: expect.stringMatching(/rules format/) }]);
  });

  it('a smiley is no bracket', () => {
    expect(check({ phrases: ['so tired :(', 'want rest'] })).toEqual([]);
  });

  it("Windows' ends of line are the same form", () => {
    const files = makeRuleFiles({ rules: [{ phrases: ['want rest'], tests }] });
    expect(checkRuleset(files.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }))).problems).toEqual([]);
  });

  it('a phrase that two rules hold, unless one asks for more beside it', () => {
    const other = { phrases: ['feeling rest'], tests: { match: ['i feel rest'], noMatch: ['tea'] } };
    expect(checkRuleset(makeRuleFiles({ rules: [{ ...other, phrases: ['feel rest'] }, other] })).problems[0]?.message).toMatch(
      /finds the same words as "feel rest" in en\.t\.rule-a/,
    );
    const lists = [{ list: 'soon', words: ['tea', 'want'] }];
    const more = { ...other, with: { any: ['soon'], within: 5 }, tests: { match: ['tea felt rest'], noMatch: ['feel rest'] } };
    expect(checkRuleset(makeRuleFiles({ rules: [{ ...other, phrases: ['feel rest'] }, more], lists })).problems).toEqual([]);
  });

  it('a phrase that can never be found: it names only a list that a wall runs through, or a cue drops it every time', () => {
    const lists = [{ list: 'calm', words: ['rest. now'] }];
    const split = { phrases: ['want rest', 'want {calm}'], tests };
    expect(checkRuleset(makeRuleFiles({ rules: [split], lists })).problems).toEqual([]);
    const cues = { idiom: { groups: [{ phrases: ['rest easy'], direction: 'over', scope: 0, within: 'post' }] } };
    const dropped = { phrases: ['rest easy', 'want rest'], tests, context: { idiom: 'drop' } };
    expect(checkRuleset(makeRuleFiles({ rules: [dropped], cues })).problems.map((p) => p.message)).toEqual([
      '"rest easy" can never be found: the cue idiom drops it every time',
    ]);
    const apart = {
      phrases: ['want rest'],
      tests: { match: ['want rest'], noMatch: ['tea'] },
      with: { any: ['idiom'], within: 1 },
    };
    const inside = { idiom: { groups: [{ phrases: ['want'], direction: 'both', scope: 3, within: 'post', not: ['want'] }] } };
    expect(checkRuleset(makeRuleFiles({ rules: [apart], cues: inside })).problems.map((p) => p.message)).toContain(
      '"want rest" can never be found together with what the rule asks for beside it; mend or remove it',
    );
  });

  it('an id that was retired comes back only as retired', () => {
    const files = (status: string) =>
      makeRuleFiles({
        rules: [
          { phrases: ['want rest'], tests, status },
          { phrases: ['need tea'], tests: { match: ['need tea'], noMatch: ['tea'] } },
        ],
      });
    const retired = new Set(['en.t.rule-a']);
    expect(checkRuleset(files('trial'), { retired }).problems).toMatchObject([
      { message: expect.stringMatching(/never used again/) },
    ]);
    expect(checkRuleset(files('retired'), { retired }).problems).toEqual([]);
  });

  it('overdue reviews and phrases without a noMatch test near them are warnings, and only when a day is given', () => {
    const rule = {
      phrases: ['need sleep', 'want rest'],
      tests: { match: ['want rest'], noMatch: ['rest of the day'] },
      reviewDue: '2026-01-01',
    };
    const files = makeRuleFiles({ rules: [rule] });
    const { problems, warnings } = checkRuleset(files, { today: '2026-01-02' });
    expect(problems).toEqual([]);
    expect(warnings.map((w) => w.message)).toEqual([
      'en.t.rule-a: no noMatch test comes near "need sleep"; write one that shares its words and must stay quiet',
      'en.t.rule-a: the review was due on 2026-01-01',
    ]);
    expect(checkRuleset(files, { today: '2026-01-01' }).warnings).toHaveLength(1);
    expect(checkRuleset(files).warnings).toEqual([]);
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
