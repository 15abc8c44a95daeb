import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkRuleset } from '#lib/authoring/check.ts';
import { readRulesFolder } from '#lib/cli/read-rules-folder.ts';
import { formatProblem } from '#lib/ruleset/ruleset.ts';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');

it('the rule that rules/README.md explains is one that check accepts', async () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const files = await readRulesFolder('rules');
  const { problems } = checkRuleset([...files, { path: 'phrases/en/example.yaml', text }]);
  expect(problems.map(formatProblem)).toEqual([]);
  const broken = checkRuleset([...files, { path: 'phrases/en/example.yaml', text: text.replace('today', 'soon') }]);
  expect(broken.problems).not.toEqual([]);
});

it('every file and folder that it names is there', () => {
  const table = readme.split('## Reading a rule')[0] ?? '';
  const names = table.match(/`[\w-]+(?:\.md|\.json|\.yaml|\/en\/)`/g) ?? [];
  expect(names.length).toBeGreaterThan(8);
  // Written at the first scoring of a fresh set.
  const later = ['`first-scores.json`'];
  const missing = names.filter((name) => !existsSync(new URL(name.slice(1, -1), import.meta.url)));
  expect(missing.filter((name) => !later.includes(name))).toEqual([]);
});
