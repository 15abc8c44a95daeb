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
  type RawRule,
  readCues,
  readLists,
  readTopics,
  setVersion,
  withLaterVersion,
} from './edit-files.ts';

const shipped: Files = Object.fromEntries(
  readdirSync('rules', { recursive: true })
    .map(String)
    .filter(belongsToRuleset)
    .map((path) => [path, readFileSync(`rules/${path}`, 'utf8')]),
);

describe('editing as forms', () => {
  it('leaves the files alone when nothing was changed', () => {
    const [topic] = readTopics(shipped);
    for (const { id, ...rule } of topic?.rules ?? []) expect(changeRule(shipped, topic?.path ?? '', id, rule)).toBe(shipped);
    const [list] = readLists(shipped);
    expect(changeList(shipped, list?.path ?? '', list?.list ?? '', list?.words ?? [])).toBe(shipped);
    for (const { path, groups } of readCues(shipped))
      for (const [i, group] of groups.entries()) expect(changeCue(shipped, path, i, group)).toBe(shipped);
  });

  it('writes each shipped file back byte for byte once a change is taken back', () => {
    let files = shipped;
    const thereAndBack = (there: (files: Files) => Files, back: (files: Files) => Files) => {
      const changed = there(files);
      expect(changed).not.toEqual(files);
      files = back(changed);
    };
    for (const { path, rules } of readTopics(shipped)) {
      const { id, why, phrases } = rules.at(-1) as RawRule;
      const set = (change: Record<string, unknown>) => (all: Files) => changeRule(all, path, id, change);
      thereAndBack(set({ why: 'Other.', phrases: ['other words'] }), set({ why, phrases }));
    }
    for (const { path, list, words } of new Map(readLists(shipped).map((one) => [one.path, one])).values()) {
      const set = (next: string[]) => (all: Files) => changeList(all, path, list, next);
      thereAndBack(set([...words, 'other words']), set(words));
    }
    for (const { path, groups } of readCues(shipped)) {
      const { phrases = [], not = [] } = groups[0] ?? {};
      const set = (more: string[]) => (all: Files) => changeCue(all, path, 0, { phrases: [...phrases, ...more], not });
      thereAndBack(set(['other words']), set([]));
    }
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

  it('gives a changed ruleset the next version, once', () => {
    const before = makeFiles();
    expect(withLaterVersion(before, before)).toBe(before);
    const steps = { ...before, 'protocol.yaml': 'other' };
    expect(withLaterVersion(steps, before)).toBe(steps);
    const after = withLaterVersion(makeFiles(['want rest']), before);
    expect(after['ruleset.yaml']).toContain('version: 1.0.1');
    expect(withLaterVersion(after, before)).toBe(after);
  });
});
