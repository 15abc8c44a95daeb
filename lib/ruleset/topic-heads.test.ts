import { expect, it } from 'vitest';
import { readReleaseFiles } from '#lib/cli/read-release-files.ts';
import { loadRuleset } from './load.ts';
import { readTopicHeads } from './topic-heads.ts';

it('gives every topic of the shipped rules with its title', async () => {
  const files = await readReleaseFiles('rules');
  const { ruleset } = loadRuleset(Object.entries(files).map(([path, text]) => ({ path, text })));
  const heads = readTopicHeads(files);
  expect(new Set(heads.map(({ topic }) => topic))).toEqual(new Set(ruleset?.rules.map(({ topic }) => topic)));
  expect(heads).toContainEqual({ topic: 'goodbye', title: 'Last words and partings' });
});

it('leaves out what does not open, and what is no topic', () => {
  const files = {
    'phrases/en/a.yaml': 'topic: a\ntitle: "One: two"\nrules:\n  - [',
    'phrases/en/b.yaml': 'topic: [\nrules:\n',
    'phrases/en/c.yaml': 'title: No name\nrules:\n',
    'lists/en/d.yaml': 'topic: d\ntitle: A list\n',
  };
  expect(readTopicHeads(files)).toEqual([{ topic: 'a', title: 'One: two' }]);
});
