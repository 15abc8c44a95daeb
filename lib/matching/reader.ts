import { edges, type Token } from '#lib/text/token.ts';
import type { Program, ProgramNode } from './program.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Swear words, emoji and thread numbers that may stand inside one phrase. */
const maxSkips = 4;
/** Steps spent on one starting word; keeps hostile text linear. Ordinary phrases need a few dozen. */
const maxSteps = 4000;

type Found = (end: number, ends: number[]) => void;

/** Walks the program's trie over the tokens of one text. Lists are tries of their own, read once for each place. */
export class Reader {
  readonly tokens: Token[];
  private readonly labels: (readonly number[])[];
  private readonly listMemo = new Map<number, number[]>();
  private readonly program: Program;
  private readonly vocabulary: Vocabulary;
  private readonly firsts: Map<number, ReadonlySet<number>>;

  constructor(program: Program, vocabulary: Vocabulary, firsts: Map<number, ReadonlySet<number>>, tokens: Token[]) {
    this.program = program;
    this.vocabulary = vocabulary;
    this.firsts = firsts;
    this.tokens = tokens;
    this.labels = tokens.map((token) => vocabulary.labelsOf(token));
  }

  /** Phrases that begin at the token, with the token after their last word. */
  phrasesAt(start: number, found: (phrase: number, end: number) => void): void {
    for (const [gap, root] of this.program.roots) {
      this.walk(root, start, gap, true, (end, ends) => {
        for (const phrase of ends) found(phrase, end);
      });
    }
  }

  /** Where the list's entries that begin at the token end; empty for list -1. */
  listEnds(list: number, start: number): number[] {
    if (list < 0) return [];
    const key = list * (this.tokens.length + 1) + start;
    const known = this.listMemo.get(key);
    if (known) return known;
    const ends = new Set<number>();
    this.walk(this.program.lists[list] as number, start, 0, list !== this.program.filler, (end) => ends.add(end));
    const sorted = [...ends].sort((a, b) => a - b);
    this.listMemo.set(key, sorted);
    return sorted;
  }

  private walk(root: number, start: number, gap: number, fillers: boolean, found: Found): void {
    if (start >= this.tokens.length || !this.mayBegin(root, start)) return;
    const seen = new Set<number>();
    const stack: [node: number, at: number, gap: number, skips: number][] = [[root, start, gap, maxSkips]];
    let steps = 0;
    const arrive = (node: number, at: number, gapLeft: number, skips: number): void => {
      const ends = (this.program.nodes[node] as ProgramNode)[2];
      if (ends.length > 0) found(at, ends);
      stack.push([node, at, gapLeft, skips]);
    };
    for (let state = stack.pop(); state && steps < maxSteps; state = stack.pop()) {
      const [node, at, gapLeft, skips] = state;
      const key = ((node * 8 + gapLeft) * 8 + skips) * (this.tokens.length + 1) + at;
      if (seen.has(key) || at >= this.tokens.length || (at > start && this.isWall(at))) continue;
      seen.add(key);
      steps++;
      const [words, lists] = this.program.nodes[node] as ProgramNode;
      this.stepWords(words, this.labels[at] as readonly number[], (next) => arrive(next, at + 1, gapLeft, skips));
      if (this.tokens[at + 1]?.glued) this.stepWords(words, this.gluedLabels(at), (next) => arrive(next, at + 2, gapLeft, skips));
      for (let i = 0; i < lists.length; i += 2) {
        for (const end of this.listEnds(lists[i] as number, at)) arrive(lists[i + 1] as number, end, gapLeft, skips);
      }
      if (at === start) continue;
      if (fillers && skips > 0) for (const end of this.fillerEnds(at)) stack.push([node, end, gapLeft, skips - 1]);
      if (gapLeft > 0 && this.listEnds(this.program.negator, at).length === 0) stack.push([node, at + 1, gapLeft - 1, skips]);
    }
  }

  private stepWords(words: number[], labels: readonly number[], step: (node: number) => void): void {
    if (labels.length === 0) return;
    for (let i = 0; i < words.length; i += 2) if (labels.includes(words[i] as number)) step(words[i + 1] as number);
  }

  private gluedLabels(at: number): readonly number[] {
    return this.vocabulary.labelsOfForm((this.tokens[at] as Token).form + (this.tokens[at + 1] as Token).form);
  }

  private mayBegin(root: number, at: number): boolean {
    const first = this.firsts.get(root);
    if (!first) return true;
    if ((this.labels[at] as readonly number[]).some((label) => first.has(label))) return true;
    return this.tokens[at + 1]?.glued === true && this.gluedLabels(at).some((label) => first.has(label));
  }

  private fillerEnds(at: number): number[] {
    const { kind } = this.tokens[at] as Token;
    return kind === 'emoji' || kind === 'part' ? [at + 1] : this.listEnds(this.program.filler, at);
  }

  /** Nothing crosses a handle, a link or the end of a clause or sentence; "End. It. All." has sentences of one word and may be crossed. */
  private isWall(at: number): boolean {
    const token = this.tokens[at] as Token;
    if (token.kind === 'handle' || token.kind === 'link') return true;
    if (token.edge === edges.clause) return true;
    return token.edge === edges.sentence && !this.standsAlone(at - 1) && !this.standsAlone(at);
  }

  private standsAlone(at: number): boolean {
    const opens = at === 0 || (this.tokens[at] as Token).edge === edges.sentence;
    const next = this.tokens[at + 1];
    return opens && (next === undefined || next.edge === edges.sentence);
  }
}

/** The labels with which anything below each phrase or list root can begin: most words of most posts are passed over by it. */
export function findFirsts(program: Program): Map<number, ReadonlySet<number>> {
  const firsts = new Map<number, Set<number>>();
  const read = (root: number): Set<number> => {
    const known = firsts.get(root);
    if (known) return known;
    const first = new Set<number>();
    firsts.set(root, first);
    const [words, lists] = program.nodes[root] as ProgramNode;
    for (let i = 0; i < words.length; i += 2) first.add(words[i] as number);
    for (let i = 0; i < lists.length; i += 2)
      for (const label of read(program.lists[lists[i] as number] as number)) first.add(label);
    return first;
  };
  for (const [, root] of program.roots) read(root);
  for (const root of program.lists) read(root);
  return firsts;
}
