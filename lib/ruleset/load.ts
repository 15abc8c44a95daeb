import type { Cue, Origin, Place, Problem, Rule, Ruleset, WordList } from './ruleset.ts';
import { cueSchema, listsSchema, rulesetSchema, spellingSchema, topicSchema } from './schema.ts';
import { parseYaml, placeOf, readAs, type TextFile, type YamlFile } from './yaml-file.ts';

export type Loaded = {
  /** Null when any file is broken: a ruleset is used whole or not at all. */
  ruleset: Ruleset | null;
  problems: Problem[];
  /** The place of a part of a rule, list or cue, such as `locate(rule.origin, 'phrases', 2)`. */
  locate: (origin: Origin, ...path: (string | number)[]) => Place;
};

/** True for the files of a rules folder that belong to the ruleset; protocol, signposts and notes beside it do not. */
export function belongsToRuleset(path: string): boolean {
  return path === 'ruleset.yaml' || /^(phrases|lists|context|spelling)\/[a-z]{2}\/[^/]+\.ya?ml$/.test(path);
}

/** Reads a ruleset from its files. Paths are relative to the rules folder, with "/". Never throws: every fault is a problem with its place. */
export function loadRuleset(files: TextFile[]): Loaded {
  const byPath = new Map<string, YamlFile>();
  const problems: Problem[] = [];
  const rules: Rule[] = [];
  const lists: WordList[] = [];
  const cues: Cue[] = [];
  const notMisspellings: string[] = [];
  let head: Omit<Ruleset, 'rules' | 'lists' | 'cues' | 'notMisspellings'> | null = null;

  for (const file of files.filter((f) => belongsToRuleset(f.path)).sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { parsed, problems: faults } = parseYaml(file);
    byPath.set(file.path, parsed);
    problems.push(...faults);
    if (faults.length > 0) continue;
    const kind = file.path.split('/')[0];
    const origin = (...path: (string | number)[]): Origin => ({ file: file.path, path });
    const read = <T extends Parameters<typeof readAs>[0]>(schema: T) => {
      const result = readAs(schema, parsed);
      problems.push(...result.problems);
      return result.data;
    };
    if (kind === 'ruleset.yaml') head = read(rulesetSchema);
    else if (kind === 'phrases') {
      const topic = read(topicSchema);
      if (topic)
        rules.push(
          ...topic.rules.map((rule, i) => ({
            ...rule,
            owner: rule.owner ?? topic.owner,
            topic: topic.topic,
            origin: origin('rules', i),
          })),
        );
    } else if (kind === 'lists')
      lists.push(...(read(listsSchema)?.lists ?? []).map((list, i) => ({ ...list, origin: origin('lists', i) })));
    else if (kind === 'spelling') notMisspellings.push(...(read(spellingSchema)?.notMisspellings ?? []));
    else {
      const cue = read(cueSchema);
      if (cue) cues.push({ ...cue, origin: origin() });
    }
  }
  if (!byPath.has('ruleset.yaml')) {
    problems.push({
      file: 'ruleset.yaml',
      line: 1,
      column: 1,
      message: 'is missing: a rules folder needs ruleset.yaml with name, version, language, schema, title and context',
    });
  }
  if (head && rules.length === 0 && problems.length === 0) {
    problems.push({ file: 'ruleset.yaml', line: 1, column: 1, message: 'no rule found: put at least one file into phrases/en' });
  }
  const locate = (origin: Origin, ...path: (string | number)[]): Place => {
    const file = byPath.get(origin.file);
    return file ? placeOf(file, [...origin.path, ...path]) : { file: origin.file, line: 1, column: 1 };
  };
  const ruleset = head && problems.length === 0 ? { ...head, rules, lists, cues, notMisspellings } : null;
  return { ruleset, problems, locate };
}
