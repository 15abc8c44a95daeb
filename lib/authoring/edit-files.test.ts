import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { belongsToRuleset } from '#lib/ruleset/load.ts';
import { makeFiles } from '#tests/unit/make-release.ts';
import {
  addRule,
  changeCue,
  changeList,
  changeRule,
  type Files,
  readCues,
  readLists,
  readTopics,
  setVersion,
} from './edit-files.ts';

const shipped: Files = Object.fromEntries(
  readdirSync('rules', { recursive: true })
    .map(String)
    .filter(belongsToRuleset)
    .map((path) => [path, readFileSync(`rules/${path}`, 'utf8')]),
);

describe('editing as forms', () => {
  it('writes the shipped files back byte for byte when nothing was changed', () => {
    let files = shipped;
    for (const { path, rules } of readTopics(shipped))
      for (const { id, ...rule } of rules) files = changeRule(files, path, id, rule);
    for (const { path, list, words } of readLists(shipped)) files = changeList(files, path, list, words);
    for (const { path, groups } of readCues(shipped))
      for (const [i, group] of groups.entries()) files = changeCue(files, path, i, group);
    expect(files).toEqual(shipped);
  });

  it('changes one part and nothing else, comments kept, in the form of the files', () => {
    const [path, before] = ['phrases/en/t.yaml', makeFiles()];
    const commented = { ...before, [path]: `# Looked at in the team.\n${before[path]}` };
    const after = changeRule(commented, path, 'en.t.rule-a', {
      phrases: ['want rest', 'a quiet place'],
      'tests.match': ['I want rest'],
    });
    expect(readTopics(after)[0]?.rules[0]).toMatchObject({
      phrases: ['a quiet place', 'want rest'],
      tests: { match: ['I want rest'] },
    });
    expect(after[path]).toMatch(/^# Looked at in the team\.\n/);
    expect({ ...after, [path]: '' }).toEqual({ ...commented, [path]: '' });
  });

  it('adds a rule, takes a part out, and names what is not there', () => {
    const rule = { ...readTopics(makeFiles())[0]?.rules[0], id: 'en.t.aaa', why: 'New.' };
    const files = addRule(makeFiles(), 'phrases/en/t.yaml', rule);
    expect(readTopics(files)[0]?.rules.map(({ id }) => id)).toEqual(['en.t.aaa', 'en.t.rule-a']);
    expect(readTopics(changeRule(files, 'phrases/en/t.yaml', 'en.t.aaa', { why: undefined }))[0]?.rules[0]).not.toHaveProperty(
      'why',
    );
    expect(() => changeRule(files, 'phrases/en/t.yaml', 'en.t.none', {})).toThrow('en.t.none');
    expect(setVersion(files, '2.0.0')['ruleset.yaml']).toContain('version: 2.0.0');
  });
});
