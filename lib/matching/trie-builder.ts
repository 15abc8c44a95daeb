import { inflect } from '#lib/text/inflect.ts';
import type { PatternPart } from './pattern.ts';
import { digitsLabel, type ProgramNode } from './program.ts';

export type WordPolicy = { inflect: boolean; spelling: number };

/** Below this length one wrong letter too often makes another word (live, love, lie). */
const minSpellingLength = 5;

/** Shares words, prefixes and lists between all phrases; slots point to a list's own root and are never multiplied out. */
export class TrieBuilder {
  readonly nodes: ProgramNode[] = [];
  readonly forms = new Map<string, Set<number>>();
  readonly fuzzy = new Map<string, Set<number>>();
  private readonly labels = new Map<string, number>([['{digits}', digitsLabel]]);
  private readonly listNumber: (name: string) => number;

  constructor(listNumber: (name: string) => number) {
    this.listNumber = listNumber;
  }

  addRoot(): number {
    return this.nodes.push([[], [], []]) - 1;
  }

  /** Adds the phrase below `root`; `end` is what the last node says was found. */
  add(root: number, parts: PatternPart[], policy: WordPolicy, end: number): void {
    for (const node of this.follow([root], parts, policy)) {
      const ends = (this.nodes[node] as ProgramNode)[2];
      if (!ends.includes(end)) ends.push(end);
    }
  }

  private follow(from: number[], parts: PatternPart[], policy: WordPolicy): number[] {
    let nodes = from;
    for (const part of parts) {
      if (part.kind === 'optional') nodes = [...new Set([...nodes, ...this.follow(nodes, part.parts, policy)])];
      else nodes = [...new Set(nodes.map((node) => this.step(node, part, policy)))];
    }
    return nodes;
  }

  private step(node: number, part: Exclude<PatternPart, { kind: 'optional' }>, policy: WordPolicy): number {
    const digits = part.kind === 'list' && part.name === 'digits';
    const [edges, key] =
      part.kind === 'list' && !digits
        ? [(this.nodes[node] as ProgramNode)[1], this.listNumber(part.name)]
        : [(this.nodes[node] as ProgramNode)[0], digits ? digitsLabel : this.label((part as { form: string }).form, policy)];
    for (let i = 0; i < edges.length; i += 2) if (edges[i] === key) return edges[i + 1] as number;
    const next = this.addRoot();
    edges.push(key, next);
    return next;
  }

  private label(form: string, policy: WordPolicy): number {
    const key = `${form}|${policy.inflect}|${policy.spelling}`;
    const known = this.labels.get(key);
    if (known !== undefined) return known;
    const label = this.labels.size;
    this.labels.set(key, label);
    for (const written of policy.inflect ? inflect(form) : [form]) {
      put(this.forms, written, label);
      if (policy.spelling > 0 && written.length >= minSpellingLength) put(this.fuzzy, written, label);
    }
    return label;
  }
}

function put(map: Map<string, Set<number>>, key: string, value: number): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
