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
    ['a wrong value', 'response: today', 'response: later', 6, /response/],
    ['an unknown key', 'response: today', 'response: today\n    colour: red', 7, /colour/],
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
