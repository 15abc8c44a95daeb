import { expect, it } from 'vitest';
import { plainRuleName, ruleIdFor } from './rule-name.ts';

it('a rule is read by its name, not by its code', () => {
  expect(plainRuleName('en.intent.end-it')).toBe('End it');
  expect(plainRuleName('en.a.b.no-way-out')).toBe('No way out');
});

it('a name in words makes the code', () => {
  expect(ruleIdFor('phrases/en/uk-slang.yaml', "  Can't go on, {not} at ALL! ")).toBe('en.uk-slang.cant-go-on-not-at-all');
  expect(ruleIdFor('phrases/en/uk-slang.yaml', ' … ')).toBe(null);
  expect(ruleIdFor('lists/en/common.yaml', 'go on')).toBe(null);
});
