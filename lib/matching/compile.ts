import type { Cue, Origin, Rule, Ruleset } from '#lib/ruleset/ruleset.ts';
import { buildTables, type Program } from './build-tables.ts';
import { countExpansions } from './expansions.ts';
import type { Effect } from './finding.ts';
import { writeImage } from './image-format.ts';
import { PatternError, type PatternPart, parsePattern } from './pattern.ts';
import { type ProgramCue, type ProgramEffects, type ProgramRule, roots } from './program.ts';
import { TrieBuilder, type WordPolicy } from './trie-builder.ts';

/** Something that cannot be compiled; `path` leads from the origin to the value at fault. */
export type CompileProblem = { origin: Origin; path: (string | number)[]; message: string };

const maxExpansions = 200_000;
const maxImageBytes = 3_000_000;
/** What a ruleset may grow to; larger only where a benchmark asks for it. */
export type Limits = { expansions: number; imageBytes: number };
const limits: Limits = { expansions: maxExpansions, imageBytes: maxImageBytes };

const defaultPolicy = { inflect: true, spelling: 1, gap: 0 };
const cuePolicy: WordPolicy = { inflect: false, spelling: 0 };

/** Compiles a ruleset to the image that a tab opens. Throws an Error naming every phrase that cannot be compiled. */
export function compileRuleset(ruleset: Ruleset, within: Limits = limits): Uint8Array {
  const { image, problems } = buildImage(ruleset, within);
  if (!image) throw new Error(problems.map((p) => `${p.origin.file} ${p.path.join('.')}: ${p.message}`).join('\n'));
  return image;
}

/** The image, or null and whatever stands in its way. */
export function buildImage(
  ruleset: Ruleset,
  within: Limits = limits,
): { image: Uint8Array | null; problems: CompileProblem[]; expansions: number } {
  const { program, problems, expansions } = buildProgram(ruleset, within);
  if (problems.length > 0) return { image: null, problems, expansions };
  const image = writeImage(buildTables(program));
  if (image.length <= within.imageBytes) return { image, problems, expansions };
  const message = `the compiled ruleset is ${image.length} bytes; at most ${within.imageBytes}. Take out phrases or list words`;
  return { image: null, problems: [{ origin: { file: 'ruleset.yaml', path: [] }, path: [], message }], expansions };
}

type Parse = (phrase: string, origin: Origin, path: (string | number)[]) => PatternPart[] | null;

/** The program and whatever stands in its way; with problems the program is incomplete and must not be used. */
function buildProgram(ruleset: Ruleset, within: Limits): { program: Program; problems: CompileProblem[]; expansions: number } {
  const problems: CompileProblem[] = [];
  const listNumbers = new Map<string, number>(ruleset.lists.map((list, i) => [list.list, i]));
  const trie = new TrieBuilder((name) => listNumbers.get(name) ?? -1);
  let listCount = ruleset.lists.length;

  const parse: Parse = (phrase, origin, path) => {
    try {
      const parts = parsePattern(phrase);
      for (const name of namesIn(parts)) {
        if (name !== 'digits' && !listNumbers.has(name))
          throw new PatternError(`"${phrase}": no list is named "${name}"; add it under lists/ or mend the name`);
      }
      return parts;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      problems.push({ origin, path, message: error.message });
      return null;
    }
  };

  const listParts = ruleset.lists.map((list) => list.words.map((word, i) => parse(word, list.origin, ['words', i])));

  const cueParts: PatternPart[][] = [];
  const asked = findAskedCues(ruleset);
  const addCueList = (words: readonly string[], cue: Cue, path: (string | number)[]): number => {
    const isAsked = words.length > 0 && asked.has(cue.cue);
    const number = isAsked ? listCount++ : -1;
    words.forEach((word, i) => {
      const parts = parse(word, cue.origin, [...path, i]);
      if (!parts) return;
      // Words of a cue that no rule asks for stay known, so that none is taken for a misspelling; nothing looks for it.
      if (isAsked) {
        cueParts.push(parts);
        trie.add(roots.cues, parts, cuePolicy, number);
      } else trie.learn(parts, cuePolicy);
    });
    return number;
  };

  const cueNumbers = new Map(ruleset.cues.map((cue, i) => [cue.cue, i]));
  const cues: ProgramCue[] = ruleset.cues.map((cue) => ({
    name: cue.cue,
    notWhenInside: cue.notWhenInside ?? false,
    groups: cue.groups.map((group, g) => ({
      list: addCueList(group.phrases, cue, ['groups', g, 'phrases']),
      direction: group.direction,
      scope: group.scope,
      within: group.within,
      until: addCueList(group.until ?? [], cue, ['groups', g, 'until']),
      not: addCueList(group.not ?? [], cue, ['groups', g, 'not']),
    })),
  }));

  const phrases: [string, number][] = [];
  const rules: ProgramRule[] = [];
  const effects = new Map<string, ProgramEffects>();
  const phraseParts: PatternPart[][] = [];
  const withNames: string[] = [];
  for (const rule of ruleset.rules) {
    if (rule.status === 'retired') continue;
    const number = rules.push(compileRule(rule, ruleset, cueNumbers, listNumbers, effects, problems)) - 1;
    withNames.push(...(rule.with?.any ?? []));
    const policy = {
      inflect: rule.allow?.inflect ?? defaultPolicy.inflect,
      spelling: rule.allow?.spelling ?? defaultPolicy.spelling,
      gap: rule.allow?.gap ?? defaultPolicy.gap,
    };
    rule.phrases.forEach((phrase, i) => {
      const parts = parse(phrase, rule.origin, ['phrases', i]);
      if (!parts) return;
      phraseParts.push(parts);
      trie.add(roots.phrases + policy.gap, parts, policy, phrases.push([phrase, number]) - 1);
    });
  }

  const known = new Map(ruleset.lists.map((list, i) => [list.list, (listParts[i] ?? []).filter((parts) => parts !== null)]));
  const { total, cycles } = countExpansions(phraseParts, known);
  for (const name of cycles) {
    const list = ruleset.lists[listNumbers.get(name) ?? -1];
    if (list)
      problems.push({
        origin: list.origin,
        path: ['list'],
        message: `list "${name}" names itself, directly or through another; take one of the names out`,
      });
  }
  if (total > within.expansions)
    problems.push({
      origin: { file: 'ruleset.yaml', path: [] },
      path: [],
      message: `phrases expand to ${total}; at most ${within.expansions}. Use fewer slots in one phrase or shorter lists`,
    });

  const addLists = (root: number, names: Iterable<string>, except: string) => {
    for (const name of reachFrom(names, known)) {
      const number = listNumbers.get(name);
      const list = ruleset.lists[number ?? -1];
      if (!list || number === undefined || name === except) continue;
      const policy = { inflect: list.inflect ?? false, spelling: list.spelling ?? 1 };
      for (const parts of listParts[number] ?? []) if (parts) trie.add(root, parts, policy, number);
    }
  };
  for (const [i, list] of ruleset.lists.entries()) {
    for (const parts of listParts[i] ?? [])
      if (parts) trie.learn(parts, { inflect: list.inflect ?? false, spelling: list.spelling ?? 1 });
  }
  // Fillers stand under their own root: nothing may stand inside a filler.
  addLists(roots.lists, [...phraseParts.flatMap(namesIn), 'negator'], 'filler');
  if (listNumbers.has('filler')) addLists(roots.filler, ['filler'], '');
  addLists(roots.cues, [...cueParts.flatMap(namesIn), ...withNames], '');

  const names = {
    ruleset: { name: ruleset.name, version: ruleset.version, language: ruleset.language },
    rules,
    cues,
    effects: [...effects.values()],
  };
  const filler = listNumbers.get('filler') ?? -1;
  const negator = listNumbers.get('negator') ?? -1;
  const { notMisspellings } = ruleset;
  return { program: { names, trie, listCount, notMisspellings, phrases, filler, negator }, problems, expansions: total };
}

/** The cues that have an effect on a rule in use, or that one names as its condition. */
function findAskedCues({ rules, context }: Ruleset): Set<string> {
  return new Set(
    rules
      .filter(({ status }) => status !== 'retired')
      .flatMap((rule) => [
        ...Object.entries({ ...context, ...rule.context }).flatMap(([cue, effect]) => (effect === 'keep' ? [] : [cue])),
        ...(rule.with?.any ?? []),
      ]),
  );
}

/** The lists named, and whatever lists they name in turn. */
function reachFrom(names: Iterable<string>, lists: Map<string, PatternPart[][]>): Set<string> {
  const reached = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(lists.get(name) ?? []).flatMap(namesIn));
  }
  return reached;
}

function compileRule(
  rule: Rule,
  ruleset: Ruleset,
  cueNumbers: Map<string, number>,
  listNumbers: Map<string, number>,
  known: Map<string, ProgramEffects>,
  problems: CompileProblem[],
): ProgramRule {
  const wanted: Record<string, Effect> = { ...ruleset.context, ...rule.context };
  // Who the words are about matters only to a rule that is about the writer.
  if (rule.person !== 'self' && rule.context?.['someone-else'] === undefined) delete wanted['someone-else'];
  const effects: ProgramEffects = [];
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
  effects.sort(([a], [b]) => a - b);
  const key = JSON.stringify(effects);
  if (!known.has(key)) known.set(key, effects);
  return {
    id: rule.id,
    response: rule.response,
    effects: [...known.keys()].indexOf(key),
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
