import { findEmojiFor } from '#lib/text/emoji-words.ts';
import { inflect } from '#lib/text/inflect.ts';
import type { PatternPart } from './pattern.ts';
import { digitsLabel, rootCount } from './program.ts';

export type WordPolicy = { inflect: boolean; spelling: number };

/** Below this length one wrong letter too often makes another word (live, love, lie). */
export const minSpellingLength = 5;
const labelBits = 0x200000;

/** Shares words, prefixes and lists between all phrases; a slot is one edge that the list's own entries lead over, never multiplied out. */
export class TrieBuilder {
  /** From `node * 2^21 + label` to the next node. Labels of lists count down from `listLabel(0)`. */
  readonly edges = new Map<number, number>();
  /** What ends at a node: phrase numbers below the phrase roots, list labels below the others. */
  readonly ends: number[][] = Array.from({ length: rootCount }, () => []);
  readonly forms = new Map<string, Set<number>>();
  readonly fuzzy = new Map<string, Set<number>>();
  private readonly labels = new Map<string, number>([['{digits}', digitsLabel]]);
  private readonly listNumber: (name: string) => number;

  constructor(listNumber: (name: string) => number) {
    this.listNumber = listNumber;
  }

  /** Lists have labels of their own, from the top down, so that words may still be added. */
  static listLabel(list: number): number {
    return labelBits - 1 - list;
  }

  get wordLabels(): number {
    return this.labels.size;
  }

  *eachEdge(): Generator<[node: number, label: number, next: number]> {
    for (const [key, next] of this.edges) yield [Math.floor(key / labelBits), key % labelBits, next];
  }

  /** Adds the phrase below `root`; `end` is what the last node says was found. */
  add(root: number, parts: PatternPart[], policy: WordPolicy, end: number): void {
    for (const node of this.follow([root], parts, policy)) {
      const ends = this.ends[node] as number[];
      if (!ends.includes(end)) ends.push(end);
    }
  }

  private follow(from: number[], parts: PatternPart[], policy: WordPolicy): number[] {
    let nodes = from;
    for (const part of parts) {
      if (part.kind === 'optional') nodes = [...new Set([...nodes, ...this.follow(nodes, part.parts, policy)])];
      else nodes = [...new Set(nodes.map((node) => this.step(node, this.labelOf(part, policy))))];
    }
    return nodes;
  }

  private step(node: number, label: number): number {
    const key = node * labelBits + label;
    const known = this.edges.get(key);
    if (known !== undefined) return known;
    const next = this.ends.push([]) - 1;
    this.edges.set(key, next);
    return next;
  }

  private labelOf(part: Exclude<PatternPart, { kind: 'optional' }>, policy: WordPolicy): number {
    if (part.kind === 'list') return part.name === 'digits' ? digitsLabel : TrieBuilder.listLabel(this.listNumber(part.name));
    const { form } = part;
    const key = `${form}|${policy.inflect}|${policy.spelling}`;
    const known = this.labels.get(key);
    if (known !== undefined) return known;
    const label = this.labels.size;
    this.labels.set(key, label);
    const written = policy.inflect ? inflect(form) : [form];
    for (const word of [...written, ...findEmojiFor(form)]) {
      put(this.forms, word, label);
      if (policy.spelling > 0 && word.length >= minSpellingLength) put(this.fuzzy, word, label);
    }
    return label;
  }
}

function put(map: Map<string, Set<number>>, key: string, value: number): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
