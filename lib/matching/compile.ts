import type { Origin, Rule, Ruleset } from '#lib/ruleset/ruleset.ts';
import { countExpansions } from './expansions.ts';
import type { Effect } from './finding.ts';
import { writeImage } from './image-format.ts';
import { type PatternPart, parsePattern } from './pattern.ts';
import type { Program, ProgramCue, ProgramRule } from './program.ts';
import { TrieBuilder, type WordPolicy } from './trie-builder.ts';

/** Something that cannot be compiled; `path` leads from the origin to the value at fault. */
export type CompileProblem = { origin: Origin; path: (string | number)[]; message: string };

export const maxExpansions = 200_000;
export const maxImageBytes = 3_000_000;

const defaultPolicy = { inflect: true, spelling: 1, gap: 0 };
const cuePolicy: WordPolicy = { inflect: false, spelling: 0 };

/** Compiles a ruleset to the image that a tab opens. Throws an Error naming every phrase that cannot be compiled. */
export function compileRuleset(ruleset: Ruleset): Uint8Array {
  const { program, problems } = buildProgram(ruleset);
  if (problems.length > 0) throw new Error(problems.map((p) => `${p.origin.file} ${p.path.join('.')}: ${p.message}`).join('\n'));
  const image = writeImage(program);
  if (image.length > maxImageBytes)
    throw new Error(`the compiled ruleset is ${image.length} bytes; at most ${maxImageBytes}. Take out phrases or list words.`);
  return image;
}

/** The program and whatever stands in its way; with problems the program is incomplete and must not be used. */
export function buildProgram(ruleset: Ruleset): { program: Program; problems: CompileProblem[]; expansions: number } {
  const problems: CompileProblem[] = [];
  const listNumbers = new Map<string, number>(ruleset.lists.map((list, i) => [list.list, i]));
  const trie = new TrieBuilder((name) => listNumbers.get(name) ?? -1);
  const lists: number[] = ruleset.lists.map(() => trie.addRoot());

  const parse = (phrase: string, origin: Origin, path: (string | number)[]): PatternPart[] | null => {
    try {
      const parts = parsePattern(phrase);
      for (const name of namesIn(parts)) {
        if (name !== 'digits' && !listNumbers.has(name))
          throw new Error(`"${phrase}": no list is named "${name}"; add it under lists/ or mend the name`);
      }
      return parts;
    } catch (error) {
      problems.push({ origin, path, message: (error as Error).message });
      return null;
    }
  };

  const listParts = ruleset.lists.map((list) => list.words.map((word, i) => parse(word, list.origin, ['words', i])));
  ruleset.lists.forEach((list, n) => {
    const policy = { inflect: list.inflect ?? false, spelling: list.spelling ?? 1 };
    for (const parts of listParts[n] ?? []) if (parts) trie.add(lists[n] as number, parts, policy, 0);
  });

  const addCueList = (words: readonly string[], origin: Origin, path: (string | number)[]): number => {
    if (words.length === 0) return -1;
    const root = trie.addRoot();
    words.forEach((word, i) => {
      const parts = parse(word, origin, [...path, i]);
      if (parts) trie.add(root, parts, cuePolicy, 0);
    });
    return lists.push(root) - 1;
  };

  const cueNumbers = new Map(ruleset.cues.map((cue, i) => [cue.cue, i]));
  const cues: ProgramCue[] = ruleset.cues.map((cue) => ({
    name: cue.cue,
    notWhenInside: cue.notWhenInside ?? false,
    groups: cue.groups.map((group, g) => ({
      list: addCueList(group.phrases, cue.origin, ['groups', g, 'phrases']),
      direction: group.direction,
      scope: group.scope,
      within: group.within,
      until: addCueList(group.until ?? [], cue.origin, ['groups', g, 'until']),
      not: addCueList(group.not ?? [], cue.origin, ['groups', g, 'not']),
    })),
  }));

  const roots = new Map<number, number>();
  const phrases: [string, number][] = [];
  const rules: ProgramRule[] = [];
  const parsed: { rule: Rule; parts: PatternPart[] }[] = [];
  for (const rule of ruleset.rules) {
    if (rule.status === 'retired') continue;
    const number = rules.push(compileRule(rule, ruleset, cueNumbers, listNumbers, problems)) - 1;
    const policy = {
      inflect: rule.allow?.inflect ?? defaultPolicy.inflect,
      spelling: rule.allow?.spelling ?? defaultPolicy.spelling,
      gap: rule.allow?.gap ?? defaultPolicy.gap,
    };
    rule.phrases.forEach((phrase, i) => {
      const parts = parse(phrase, rule.origin, ['phrases', i]);
      if (!parts) return;
      parsed.push({ rule, parts });
      const root = roots.get(policy.gap) ?? trie.addRoot();
      roots.set(policy.gap, root);
      trie.add(root, parts, policy, phrases.push([phrase, number]) - 1);
    });
  }

  const { total, cycles } = countExpansions(
    parsed.map((p) => p.parts),
    new Map(ruleset.lists.map((list, i) => [list.list, (listParts[i] ?? []).filter((parts) => parts !== null)])),
  );
  for (const name of cycles) {
    const list = ruleset.lists[listNumbers.get(name) ?? -1];
    if (list)
      problems.push({
        origin: list.origin,
        path: ['list'],
        message: `list "${name}" names itself, directly or through another; take one of the names out`,
      });
  }
  const first = ruleset.rules[0];
  if (total > maxExpansions && first) {
    problems.push({
      origin: { file: 'ruleset.yaml', path: [] },
      path: [],
      message: `phrases expand to ${total}; at most ${maxExpansions}. Use fewer slots in one phrase or shorter lists`,
    });
  }

  const program: Program = {
    ruleset: { name: ruleset.name, version: ruleset.version, language: ruleset.language },
    forms: toRecord(trie.forms),
    fuzzy: toRecord(trie.fuzzy),
    notMisspellings: [...ruleset.notMisspellings].sort(),
    nodes: trie.nodes,
    lists,
    roots: [...roots].sort(([a], [b]) => a - b),
    phrases,
    rules,
    cues,
    filler: listNumbers.get('filler') ?? -1,
    negator: listNumbers.get('negator') ?? -1,
  };
  return { program, problems, expansions: total };
}

function compileRule(
  rule: Rule,
  ruleset: Ruleset,
  cueNumbers: Map<string, number>,
  listNumbers: Map<string, number>,
  problems: CompileProblem[],
): ProgramRule {
  const wanted: Record<string, Effect> = { ...ruleset.context, ...rule.context };
  // Who the words are about matters only to a rule that is about the writer.
  if (rule.person !== 'self' && rule.context?.['someone-else'] === undefined) delete wanted['someone-else'];
  const effects: [number, Effect][] = [];
  for (const [name, effect] of Object.entries(wanted)) {
    const cue = cueNumbers.get(name);
    if (cue === undefined) {
      const own = rule.context?.[name] !== undefined;
      problems.push({
        origin: own ? rule.origin : { file: 'ruleset.yaml', path: [] },
        path: ['context', name],
        message: `no cue is named "${name}"; add it under context/ or mend the name`,
      });
    } else if (effect !== 'keep') effects.push([cue, effect]);
  }
  const names = rule.with?.any ?? [];
  names.forEach((name, i) => {
    if (!cueNumbers.has(name) && !listNumbers.has(name)) {
      problems.push({
        origin: rule.origin,
        path: ['with', 'any', i],
        message: `no list or cue is named "${name}"; add it or mend the name`,
      });
    }
  });
  return {
    id: rule.id,
    response: rule.response,
    effects: effects.sort(([a], [b]) => a - b),
    with: rule.with
      ? {
          lists: names.flatMap((name) => listNumbers.get(name) ?? []),
          cues: names.flatMap((name) => cueNumbers.get(name) ?? []),
          within: rule.with.within,
        }
      : null,
  };
}

function namesIn(parts: PatternPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'list' ? [part.name] : part.kind === 'optional' ? namesIn(part.parts) : []));
}

function toRecord(map: Map<string, Set<number>>): Record<string, number[]> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, set]) => [key, [...set]]));
}
