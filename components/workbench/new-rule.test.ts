import { expect, it } from 'vitest';
import { addRule } from '#lib/authoring/edit-files.ts';
import { makeFiles } from '#tests/unit/make-release.ts';
import { newRule } from './new-rule.ts';

const path = 'phrases/en/t.yaml';

it('is named after its words, and never takes a name that is there', () => {
  const rule = newRule(makeFiles(), path, 'So very tired', 'now', ['so very tired']);
  expect(rule).toMatchObject({ id: 'en.t.so-very-tired', response: 'now', status: 'trial', phrases: ['so very tired'] });
  const files = addRule(makeFiles(), path, rule);
  expect(newRule(files, path, 'so very tired!', 'today', []).id).toBe('en.t.so-very-tired-2');
  expect(() => newRule(files, path, '…', 'today', [])).toThrow('name');
});
