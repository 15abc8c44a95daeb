import { findEmojiFor } from '#lib/text/emoji-words.ts';
import { inflect } from '#lib/text/inflect.ts';
import { findSpokenIng } from '#lib/text/spoken-ing.ts';
import type { PatternPart } from './pattern.ts';
import { digitsLabel, rootCount, roots } from './program.ts';

export type WordPolicy = { inflect: boolean; spelling: number };

/** Below this length one wrong letter too often makes another word (live, love, lie). */
const minSpellingLength = 5;
const labelBits = 0x200000;

/** Shares words, prefixes and lists between all phrases; a slot is one edge that the list's own entries lead over, never multiplied out. */
export class TrieBuilder {
  /** From `node * 2^21 + label` to the next node. Labels of lists count down from `listLabel(0)`. */
  readonly edges = new Map<number, number>();
  /** What ends at a node: phrase numbers below the phrase roots, list labels below the others. */
  readonly ends: number[][] = Array.from({ length: rootCount }, () => []);
  readonly forms = new Map<string, Set<number>>();
  readonly fuzzy = new Map<string, Set<number>>();
  private readonly singles = new Map<number, number>();
  private readonly sameAs = new Map<number, Set<number>>();
  private readonly byForms = new Map<string, number>();
  private labelCount = 1;
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
    return this.labelCount;
  }

  *eachEdge(): Generator<[node: number, label: number, next: number]> {
    for (const [key, next] of this.edges) yield [Math.floor(key / labelBits), key % labelBits, next];
  }

  /** Adds the phrase below `root`; `end` is what the last node says was found: a phrase, or a list. */
  add(root: number, parts: PatternPart[], policy: WordPolicy, end: number): void {
    for (const node of this.follow([root], parts, policy)) {
      const single = root < roots.phrases ? this.singles.get(node) : undefined;
      // An entry of one word, of a list or a cue, needs no walk: whatever reads as the word reads as the list.
      if (single !== undefined) put(this.sameAs, single, TrieBuilder.listLabel(end));
      else if (!this.ends[node]?.includes(end)) this.ends[node]?.push(end);
    }
  }

  /** Makes the words known, so that none of them is taken for a misspelling of another, whether anything names their list or not. */
  learn(parts: PatternPart[], policy: WordPolicy): void {
    for (const part of parts) {
      if (part.kind === 'optional') this.learn(part.parts, policy);
      else if (part.kind === 'word') this.labelOf(part, policy);
    }
  }

  /** The label and every list that it alone is an entry of. */
  closeOver(label: number): Set<number> {
    const closed = new Set([label]);
    for (const each of closed) for (const list of this.sameAs.get(each) ?? []) closed.add(list);
    return closed;
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
    if (node < roots.phrases) this.singles.set(next, label);
    return next;
  }

  private labelOf(part: Exclude<PatternPart, { kind: 'optional' }>, policy: WordPolicy): number {
    if (part.kind === 'list') return part.name === 'digits' ? digitsLabel : TrieBuilder.listLabel(this.listNumber(part.name));
    const { form } = part;
    const key = `${form}|${policy.inflect}|${policy.spelling}`;
    const known = this.labels.get(key);
    if (known !== undefined) return known;
    const written = [...(policy.inflect ? inflect(form) : [form]), ...findEmojiFor(form)];
    // "want" and "wants" with all their forms are one word: one label, one path.
    const mayErr = policy.spelling > 0 && written.some((word) => word.length >= minSpellingLength);
    const same = `${mayErr}|${[...written].sort().join('|')}`;
    const label = this.byForms.get(same) ?? this.labelCount++;
    this.byForms.set(same, label);
    this.labels.set(key, label);
    for (const word of written) {
      put(this.forms, word, label);
      const spoken = findSpokenIng(word);
      if (spoken) put(this.forms, spoken, label);
      if (policy.spelling > 0 && word.length >= minSpellingLength) put(this.fuzzy, word, label);
    }
    return label;
  }
}

function put<K>(map: Map<K, Set<number>>, key: K, value: number): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
