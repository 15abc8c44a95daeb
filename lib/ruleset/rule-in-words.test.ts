import { expect, test } from 'vitest';
import { ruleInWords } from './rule-in-words.ts';

const topics = [{ topic: 'goodbye', title: 'Last words and partings' }];

test('a rule goes by its topic and its own name; one of an unknown topic by its id', () => {
  expect(ruleInWords('en.goodbye.goodbye-all', topics)).toBe('Last words and partings (goodbye all)');
  expect(ruleInWords('en.goodbye.parting.last-one', topics)).toBe('Last words and partings (parting, last one)');
  expect(ruleInWords('en.unknown.some-rule', topics)).toBe('en.unknown.some-rule');
});
