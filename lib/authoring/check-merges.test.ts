import { expect, it } from 'vitest';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { checkRuleset } from './check.ts';

const merges = (rules: object[]) =>
  checkRuleset(makeRuleFiles({ rules })).warnings.flatMap(({ message }) => (/both read/.test(message) ? [message] : []));

it('names two words of different rules that read one form, with where the other stands', () => {
  const said = merges([{ phrases: ['my life hurts'] }, { phrases: ['cannot live here'] }]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/"live" and "life" \(phrases\/en\/t\.yaml:\d+\) both read "lives"/);
});

it.each([
  ['forms of one word', [{ phrases: ['want rest'] }, { phrases: ['wanted rest'] }]],
  ['words of one rule', [{ phrases: ['my life hurts', 'cannot live here'] }]],
  [
    'a rule that reads exact forms',
    [{ phrases: ['my life hurts'] }, { phrases: ['cannot live here'], allow: { inflect: false } }],
  ],
])('says nothing of %s', (_, rules) => expect(merges(rules)).toEqual([]));
