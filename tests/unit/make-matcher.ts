import { stringify } from 'yaml';
import { compileRuleset } from '#lib/matching/compile.ts';
import { type Matcher, openImage } from '#lib/matching/image.ts';
import { formatRuleFile } from '#lib/ruleset/format.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { formatProblem } from '#lib/ruleset/ruleset.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';

type Parts = {
  rules: object[];
  lists?: object[];
  cues?: Record<string, object>;
  context?: Record<string, string>;
  notMisspellings?: string[];
};

/** The files of a small ruleset made for one test; a rule needs only what the test is about. */
export function makeRuleFiles({ rules, lists = [], cues = {}, context = {}, notMisspellings }: Parts): TextFile[] {
  const file = (path: string, content: object): TextFile => {
    const text = stringify(content, { aliasDuplicateObjects: false });
    return { path, text: formatRuleFile({ path, text }) ?? text };
  };
  const files = [
    file('ruleset.yaml', { name: 'small', version: '1.0.0', language: 'en', schema: 1, title: 'Small', context }),
    file('phrases/en/t.yaml', { topic: 't', title: 'T', rules: rules.map((rule, i) => ({ ...makeRule(i), ...rule })) }),
  ];
  if (lists.length > 0)
    files.push(file('lists/en/l.yaml', { lists: lists.map((list) => ({ note: 'n', source: 's', ...list })) }));
  for (const [cue, content] of Object.entries(cues))
    files.push(file(`context/en/${cue}.yaml`, { cue, title: 't', source: 's', ...content }));
  if (notMisspellings) files.push(file('spelling/en/k.yaml', { notMisspellings }));
  return files;
}

export function makeMatcher(parts: Parts): Matcher {
  const { ruleset, problems } = loadRuleset(makeRuleFiles(parts));
  if (!ruleset) throw new Error(problems.map(formatProblem).join('\n'));
  return openImage(compileRuleset(ruleset));
}

function makeRule(i: number): object {
  return {
    id: `en.t.rule-${String.fromCharCode(97 + i)}`,
    status: 'trial',
    response: 'today',
    person: 'any',
    why: 'test',
    sources: [],
    falseAlarms: [],
    tests: { match: [], noMatch: [] },
    reviewedBy: [],
    reviewDue: '2030-01-01',
  };
}
