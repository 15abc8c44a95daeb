import { describe, expect, it } from 'vitest';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { loadRuleset } from './load.ts';

const good = () => makeRuleFiles({ rules: [{ phrases: ['rest now'] }] });
const replace = (path: string, from: string, to: string) =>
  good().map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));

describe('loadRuleset', () => {
  it('reads a good folder and knows where things stand', () => {
    const { ruleset, problems, locate } = loadRuleset(good());
    expect(problems).toEqual([]);
    const rule = ruleset?.rules[0];
    expect(rule).toMatchObject({ id: 'en.t.rule-a', topic: 't' });
    expect(rule && locate(rule.origin, 'phrases', 0)).toEqual({ file: 'phrases/en/t.yaml', line: 8, column: 9 });
  });

  it.each([
    ['a wrong value', 'response: today', 'response: later', 6, /^response: must be one of now, today, review$/],
    [
      'an unknown key',
      'response: today',
      'response: today\n    colour: red',
      7,
      /^nothing here is called "colour"; is it a slip/,
    ],
    ['a missing key', '    why: test\n', '', 4, /^why: is missing$/],
    ['a number for text', 'why: test', 'why: 7', 10, /^why: must be text; put it in quotation marks$/],
    ['nothing for text', 'why: test', 'why: ""', 10, /^why: must not be empty$/],
    ['text for a list', 'sources: []', 'sources: a', 11, /^sources: must be a list/],
    ['a list without an item', '      - rest now', '      []', 8, /^phrases: needs at least one item$/],
    ['a name that cannot be one', 'why: test', 'why: test\n    context:\n      Time Soon: raise', 12, /^context.*small letters/],
    ['a day that there is not', '2030-01-01', '2030-02-30', 17, /^reviewDue: use a date such as/],
    ['letters that are not UTF-8', 'why: test', 'why: t\ufffdst', 10, /save the file with the encoding UTF-8/],
    ['broken YAML', 'why: test', 'why: te: st', 10, /./],
    ['a value twice', 'response: today', 'response: today\n    response: now', 7, /unique/i],
    ['an alias', 'why: test', 'why: &w test\n    title: *w', 1, /./],
  ])('%s is a problem with its place', (_name, from, to, line, message) => {
    const { ruleset, problems } = loadRuleset(replace('phrases/en/t.yaml', from, to));
    expect(ruleset).toBeNull();
    expect(problems[0]).toMatchObject({ file: 'phrases/en/t.yaml' });
    expect(problems[0]?.message).toMatch(message);
    if (line > 1) expect(problems[0]?.line).toBe(line);
  });

  it('says that ruleset.yaml is missing', () => {
    const { problems } = loadRuleset(good().filter((file) => file.path !== 'ruleset.yaml'));
    expect(problems[0]?.message).toMatch(/ruleset\.yaml/);
  });

  it('leaves protocol.yaml and other neighbours alone', () => {
    expect(loadRuleset([...good(), { path: 'protocol.yaml', text: ': not ours' }]).problems).toEqual([]);
  });
});
