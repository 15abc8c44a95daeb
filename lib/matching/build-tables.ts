import { contractionWords } from '#lib/text/contraction-words.ts';
import { sharedFoldTable } from '#lib/text/fold.ts';
import { expandContraction, listContractions } from '#lib/text/short-forms.ts';
import { choosePaths, indexAnchors } from './anchor-index.ts';
import type { Packed } from './image-format.ts';
import { digitsForm, digitsLabel, entryBits, formFlags, nodeBits, type ProgramNames, rootCount, roots } from './program.ts';
import { isOneEditAway } from './spelling.ts';
import { TrieBuilder } from './trie-builder.ts';
import { buildClasses } from './word-classes.ts';

export type Program = {
  names: ProgramNames;
  trie: TrieBuilder;
  listCount: number;
  notMisspellings: readonly string[];
  phrases: [text: string, rule: number][];
  filler: number;
  negator: number;
};

/** Lays a program out as the flat tables of an image. */
export function buildTables(program: Program): Packed {
  const { trie } = program;
  const wordLabels = trie.wordLabels;
  const relabel = (label: number) => (label < wordLabels ? label : wordLabels + TrieBuilder.listLabel(0) - label);
  const leading = new Set([...trie.eachEdge()].map(([node]) => node));
  // Entries of one word are labels of the word (`trie-builder.ts`): the walk that would find them is not laid out.
  const isDead = (node: number) => node >= rootCount && !leading.has(node) && trie.ends[node]?.length === 0;
  const edges = [...trie.eachEdge()].flatMap(([node, label, next]): [number, number, number][] =>
    isDead(next) ? [] : [[node, relabel(label), next]],
  );
  const forms = collectForms(program, edges);
  const number = new Map(forms.map((form, i) => [form, i]));
  if (forms.length >= 1 << entryBits) throw new Error(`rules image: ${forms.length} word forms; at most ${1 << entryBits}`);

  const begins = new Map<number, number>();
  let rootsWithLists = 0;
  let widestGap = 0;
  for (const [node, label, next] of edges) {
    if (node >= rootCount) continue;
    const ends = (trie.ends[next] as number[]).length > 0;
    const alone = ends && node >= roots.phrases ? formFlags.alone : 0;
    const cue = node === roots.cues ? formFlags.cue : 0;
    const bits = ((1 << node) & formFlags.begins) | alone | cue;
    begins.set(label, (begins.get(label) ?? 0) | bits);
    if (node >= roots.phrases) widestGap = Math.max(widestGap, node - roots.phrases);
    if (label >= wordLabels) rootsWithLists |= 1 << node;
  }
  const listLabel = (list: number) => (list < 0 ? -1 : wordLabels + list);
  const closed = new Map<number, number[]>();
  const closeOver = (label: number): number[] => {
    const known = closed.get(label) ?? [...trie.closeOver(label)].map(relabel);
    closed.set(label, known);
    return known;
  };
  /** Labels that a misspelling may reach come first; their number is the second value. */
  const labelsOf = (form: string): [labels: number[], fuzzy: number] => {
    const fuzzy = new Set([...(trie.fuzzy.get(form) ?? [])].flatMap(closeOver));
    const all = form === digitsForm ? closeOver(digitsLabel) : [...(trie.forms.get(form) ?? [])].flatMap(closeOver);
    return [[...new Set([...fuzzy, ...all])], fuzzy.size];
  };
  const read = forms.map(labelsOf);
  const labels = read.map(([list]) => list);
  const ambiguous = new Set(Object.keys(contractionWords.ambiguous));
  const expansions = forms.flatMap((form, i) => {
    const words = expandContraction(form);
    return words ? [{ form: i, words: words.map((word) => number.get(word) as number) }] : [];
  });
  const expanded = new Set(expansions.map(({ form }) => form));
  const flags = forms.map((form, i) => {
    let bits = 0;
    for (const label of labels[i] as number[]) {
      bits |= (begins.get(label) ?? 0) | (label < wordLabels ? 0 : formFlags.inList);
      if (label === listLabel(program.filler)) bits |= formFlags.filler;
      if (label === listLabel(program.negator)) bits |= formFlags.negator;
    }
    return bits | (expanded.has(i) ? formFlags.expansion : 0) | (ambiguous.has(form) ? formFlags.ambiguous : 0);
  });

  const labelCount = wordLabels + program.listCount;
  const isPhrase = phraseNodes(edges);
  const paths = choosePaths(edges, (node) => (isPhrase.has(node) ? (trie.ends[node] as number[]) : []));
  // Phrases are kept as ways through them; the nodes of lists and cues close up.
  const kept = trie.ends.flatMap((_, node) => (isPhrase.has(node) || isDead(node) ? [] : [node]));
  if (kept.length >= nodeBits) throw new Error(`rules image: ${kept.length} nodes; at most ${nodeBits}`);
  const numberOf = new Map(kept.map((node, i) => [node, i]));
  const nodeParent = new Int32Array(kept.length);
  const nodeLabel = new Int32Array(kept.length);
  for (const [node, label, next] of edges) {
    const at = numberOf.get(next);
    if (at === undefined) continue;
    nodeParent[at] = numberOf.get(node) as number;
    nodeLabel[at] = label;
  }
  // An entry of a list is one of every list that names that list and nothing else.
  const ends = kept.map((node) => [
    ...new Set((trie.ends[node] as number[]).flatMap((list) => closeOver(TrieBuilder.listLabel(list)))),
  ]);
  const table = sharedFoldTable();
  const { name, version, language } = program.names.ruleset;
  return {
    foldPageOf: Uint8Array.from(table.pageOf),
    foldPages: Int32Array.from(table.pages),
    ...packForms(forms),
    formFlags: Int32Array.from(flags),
    ...packLists('formLabelAt', 'formLabels', labels),
    ...buildClasses(labels, edges, paths),
    ...indexAnchors(paths),
    formFuzzy: Uint8Array.from(read, ([, fuzzy]) => Math.min(fuzzy, 255)),
    expansionForms: Int32Array.from(expansions, ({ form }) => form),
    ...packLists(
      'expansionAt',
      'expansionWords',
      expansions.map(({ words }) => words),
    ),
    nodeParent,
    nodeLabel,
    ...packLists('endAt', 'ends', ends),
    phraseRule: Int32Array.from(program.phrases, ([, rule]) => rule),
    ...packPhrases(program.phrases),
    numbers: Int32Array.of(
      listLabel(program.filler),
      listLabel(program.negator),
      wordLabels,
      rootsWithLists,
      labelCount,
      widestGap,
    ),
    contractions: new TextEncoder().encode(JSON.stringify(contractionWords)),
    names: new TextEncoder().encode(JSON.stringify(program.names)),
    head: new TextEncoder().encode([name, version, language, ...table.strings].join('\n')),
  };
}

/** The words that most phrases use come first: what is looked up often lies close together. Every form with a label, every contraction with its words, and the known words that a misspelling could be mistaken for. */
function collectForms({ trie, notMisspellings }: Program, edges: [number, number, number][]): string[] {
  const forms = new Set(trie.forms.keys());
  for (const form of [...listContractions(), ...Object.keys(contractionWords.ambiguous)]) {
    forms.add(form);
    for (const word of expandContraction(form) ?? []) forms.add(word);
  }
  for (const word of ['can', 'will', 'i', 'it', 'not', 'is', 'would', 'to', 'for', digitsForm]) forms.add(word);
  const near = new Map<string, string[]>();
  for (const form of trie.fuzzy.keys()) {
    for (const key of eachDelete(form)) near.set(key, [...(near.get(key) ?? []), form]);
  }
  for (const word of notMisspellings) {
    if (eachDelete(word).some((key) => near.get(key)?.some((form) => isOneEditAway(form, word)))) forms.add(word);
  }
  const uses = new Map<number, number>();
  for (const [, label] of edges) uses.set(label, (uses.get(label) ?? 0) + 1);
  const usesOf = new Map<string, number>();
  for (const [form, labels] of trie.forms) usesOf.set(form, Math.max(...[...labels].map((label) => uses.get(label) ?? 0)));
  return [...forms].sort((a, b) => (usesOf.get(b) ?? 0) - (usesOf.get(a) ?? 0) || (a < b ? -1 : 1));
}

/** The word and each of it with one letter left out; the first letter always stays. */
function eachDelete(form: string): string[] {
  const keys = new Set([form]);
  for (let i = 1; i < form.length; i++) keys.add(form.slice(0, i) + form.slice(i + 1));
  return [...keys];
}

/** Nodes below the phrase roots: what ends there are phrases, elsewhere lists. */
function phraseNodes(edges: [number, number, number][]): Set<number> {
  const below = new Set<number>();
  for (let root: number = roots.phrases; root < rootCount; root++) below.add(root);
  // A node is always made after the one before it, so one pass in order of nodes reaches all.
  for (const [node, , next] of [...edges].sort(([a], [b]) => a - b)) if (below.has(node)) below.add(next);
  return below;
}

function packLists<A extends string, B extends string>(at: A, all: B, lists: number[][]): Record<A | B, Int32Array> {
  const starts = new Int32Array(lists.length + 1);
  let end = 0;
  lists.forEach((list, i) => {
    end += list.length;
    starts[i + 1] = end;
  });
  return { [at]: starts, [all]: Int32Array.from(lists.flat()) } as Record<A | B, Int32Array>;
}

function packForms(forms: string[]): Pick<Packed, 'formAt' | 'formChars'> {
  const all = forms.join('');
  return { formAt: startsOf(forms), formChars: Uint16Array.from({ length: all.length }, (_, i) => all.charCodeAt(i)) };
}

function packPhrases(phrases: [text: string, rule: number][]): Pick<Packed, 'phraseAt' | 'phraseBytes'> {
  const texts = phrases.map(([text]) => new TextEncoder().encode(text));
  const phraseBytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0));
  const phraseAt = startsOf(texts);
  texts.forEach((text, i) => {
    phraseBytes.set(text, phraseAt[i]);
  });
  return { phraseAt, phraseBytes };
}

function startsOf(pieces: readonly { length: number }[]): Int32Array<ArrayBuffer> {
  let end = 0;
  return Int32Array.from([0, ...pieces.map(({ length }) => (end += length))]);
}
