import { describe, expect, it } from 'vitest';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { compareRulesets } from './compare-rulesets.ts';
import { matchingPart } from './matching-part.ts';

type Parts = Parameters<typeof makeRuleFiles>[0];
const group = { phrases: ['not'], direction: 'forward', scope: 3, within: 'clause', until: ['but'], not: ['not only'] };
const base = {
  rules: [{ phrases: ['need {calm}', 'want rest'], response: 'today', person: 'any', context: { soon: 'raise' } }],
  lists: [{ list: 'calm', words: ['quiet', 'rest'] }],
  cues: {
    negated: { groups: [group] },
    soon: { groups: [{ phrases: ['tonight'], direction: 'both', scope: 5, within: 'post' }] },
  },
  context: { negated: 'lower' },
} satisfies Parts;
const rule = (change: object) => ({ rules: [{ ...base.rules[0], ...change }] as Parts['rules'] });
const negated = (change: object) => ({ cues: { ...base.cues, negated: { groups: [{ ...group, ...change }] } } });
const soon = (phrases: string[]) => ({ cues: { ...base.cues, soon: { groups: [{ ...base.cues.soon.groups[0], phrases }] } } });

function part(parts: Partial<Parts> = {}) {
  const { ruleset, problems } = loadRuleset(makeRuleFiles({ ...base, ...parts }));
  if (!ruleset) throw new Error(problems[0]?.message);
  return matchingPart(ruleset);
}
const compare = (now: Partial<Parts>, old: Partial<Parts> = {}) => compareRulesets(part(old), part(now));

describe('compareRulesets', () => {
  it('finds nothing between two equal rulesets, and does not mind notes and tests', () => {
    expect(compare({})).toMatchObject({ changes: [], demanded: null, isEnough: true });
    expect(compare(rule({ why: 'other words', tests: { match: ['want rest'], noMatch: ['tea'] } })).demanded).toBeNull();
  });

  it.each<[string, Partial<Parts>, 'major' | 'minor' | 'patch']>([
    ['a phrase removed', rule({ phrases: ['need {calm}'] }), 'major'],
    ['a phrase removed that another covers', rule({ phrases: ['[i] want rest', 'need {calm}'] }), 'patch'],
    ['a phrase added', rule({ phrases: ['need {calm}', 'want rest', 'want tea'] }), 'patch'],
    ['a list word removed', { lists: [{ list: 'calm', words: ['quiet'] }] }, 'major'],
    ['a list word added', { lists: [{ list: 'calm', words: ['peace', 'quiet', 'rest'] }] }, 'patch'],
    ['a list without misspellings', { lists: [{ list: 'calm', spelling: 0, words: ['quiet', 'rest'] }] }, 'major'],
    ['a condition added', rule({ with: { any: ['soon'], within: 9 } }), 'major'],
    ['inflection taken away', rule({ allow: { inflect: false } }), 'major'],
    ['spelling taken away', rule({ allow: { spelling: 0 } }), 'major'],
    ['a gap let in', rule({ allow: { gap: 2 } }), 'patch'],
    ['a later response', rule({ response: 'review' }), 'major'],
    ['a sooner response', rule({ response: 'now' }), 'patch'],
    ['status back to draft', rule({ status: 'draft' }), 'major'],
    ['status to retired', { rules: [...rule({ status: 'retired' }).rules, { phrases: ['x y'] }] }, 'major'],
    ['status to stable', rule({ status: 'stable' }), 'patch'],
    ['only about the writer', rule({ person: 'self' }), 'major'],
    ['a new rule', { rules: [...base.rules, { phrases: ['more tea'] }] as Parts['rules'] }, 'minor'],
    ['a raising cue no longer raises', rule({ context: {} }), 'major'],
    ['a cue now lowers', rule({ context: { soon: 'lower' } }), 'major'],
    ['a cue now drops', { context: { negated: 'drop' } }, 'major'],
    ['a lowering cue kept', { context: { negated: 'keep' } }, 'patch'],
    ['a lowering cue with more wordings', negated({ phrases: ['never', 'not'] }), 'major'],
    ['a lowering cue that reaches farther', negated({ scope: 4 }), 'major'],
    ['a lowering cue over sentences', negated({ within: 'post' }), 'major'],
    ['a lowering cue both ways', negated({ direction: 'both' }), 'major'],
    ['a lowering cue with fewer stops', negated({ until: [] }), 'major'],
    ['a lowering cue with fewer false friends', negated({ not: [] }), 'major'],
    ['a lowering cue with more stops', negated({ until: ['but', 'though'] }), 'patch'],
    ['a lowering cue that reaches less far', negated({ scope: 2 }), 'patch'],
    ['a raising cue with fewer wordings', soon(['today']), 'major'],
    ['a raising cue with more wordings', soon(['today', 'tonight']), 'patch'],
    ['a raising cue with a wording that hides another', soon(['tonight', 'tonight need rest']), 'major'],
    ['a new known word one letter from a phrase', rule({ phrases: ['need {calm}', 'quilt tea', 'want rest'] }), 'major'],
    ['a filler more', { lists: [...base.lists, { list: 'filler', words: ['very'] }] }, 'major'],
  ])('%s', (_name, now, bump) => expect(compare(now).demanded).toBe(bump));

  it('names the change by id and the least version', () => {
    const comparison = compare(rule({ phrases: ['need {calm}'] }));
    expect(comparison.changes).toEqual([{ kind: 'rule', id: 'en.t.rule-a', what: 'phrase removed: "want rest"', bump: 'major' }]);
    expect(comparison).toMatchObject({ from: '1.0.0', to: '1.0.0', least: '2.0.0', isEnough: false });
  });

  it('a condition may ask for more or less', () => {
    const condition = (any: string[], within: number) => rule({ with: { any, within } });
    expect(compare(condition(['soon'], 9), condition(['negated', 'soon'], 9)).demanded).toBe('major');
    expect(compare(condition(['soon'], 8), condition(['soon'], 9)).demanded).toBe('major');
    expect(compare(condition(['negated', 'soon'], 10), condition(['soon'], 9)).demanded).toBe('patch');
    expect(compare({}, condition(['soon'], 9)).demanded).toBe('patch');
    expect(
      compare({ ...condition(['soon'], 9), ...soon(['now']) }, { ...condition(['soon'], 9), ...soon(['now', 'tonight']) })
        .demanded,
    ).toBe('major');
  });
});
