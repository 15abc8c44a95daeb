import { buildFollowers } from './followers.ts';
import { buildPairFilter, chain } from './pair-filter.ts';
import { anyClass, before, deeper, noThird, roots } from './program.ts';

const mostClasses = 0xfff0;
const mostThirds = 64;
const deepLabel = -1;
const noThirdLabel = -2;
const beforeLabel = -3;
const special: ReadonlyMap<number, number> = new Map([
  [deepLabel, deeper],
  [noThirdLabel, noThird],
  [beforeLabel, before],
]);

type Edge = readonly [node: number, label: number, next: number];
export type WordClasses = {
  formClass: Uint16Array;
  listPairs: Uint32Array;
  classAnchors: Uint32Array;
  anchors: Uint32Array;
  anchorThirds: Uint32Array;
};

/**
 * Forms with the same labels are one class (0 = no label). The filters hold pairs of classes: the first two of every entry of several
 * words and of every phrase, and for every phrase the two neighbours that the fewest others hold: no phrase stands where its anchor
 * does not. `endsPhrase` says of a node that a phrase ends there.
 */
export function buildClasses(
  labels: readonly number[][],
  edges: readonly Edge[],
  endsPhrase: (node: number) => boolean,
): WordClasses {
  const formClass = new Uint16Array(labels.length);
  const numbers = new Map<string, number>();
  const classesOf = new Map<number, number[]>();
  labels.forEach((list, form) => {
    if (list.length === 0) return;
    const key = [...list].sort((a, b) => a - b).join();
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size < mostClasses ? numbers.size + 1 : anyClass;
      numbers.set(key, number);
      for (const label of list) {
        const classes = classesOf.get(label);
        if (classes) classes.push(number);
        else classesOf.set(label, [number]);
      }
    }
    formClass[form] = number;
  });
  const chainsOf = (lists: Iterable<readonly number[]>): Set<number> => {
    const all = new Set<number>();
    for (const [first, ...rest] of lists) {
      let heads = new Set(classesOf.get(first as number) ?? []);
      for (const label of rest) {
        const mark = special.get(label);
        const next = mark === undefined ? (classesOf.get(label) ?? []) : [mark];
        heads = new Set([...heads].flatMap((head) => next.map((each) => chain(head, each))));
      }
      for (const head of heads) all.add(head);
    }
    return all;
  };
  const spread = (lists: Iterable<readonly number[]>) => buildPairFilter(chainsOf(lists));
  const into = new Map(edges.map(([node, label, next]) => [next, [node, label] as const]));
  const firstTwo = (from: number, to: number) =>
    edges.flatMap(([node, label]) => {
      const first = into.get(node);
      return first && first[0] >= from && first[0] < to ? [[first[1], label] as const] : [];
    });
  const size = (label: number) => classesOf.get(label)?.length ?? 0;
  const anchors = chooseAnchors(edges, into, endsPhrase).flatMap((anchor) => {
    const [first, second, third] = anchor as [number, number, number];
    if (third < 0 || size(first) * size(second) * size(third) <= mostThirds) return [anchor];
    // Long lists multiply: their phrases are known by two words alone.
    const pair = [first, second, noThirdLabel];
    return anchor.length > 3 ? [pair, [...pair, deepLabel]] : [pair];
  });
  const followers = Array.from({ length: Math.min(numbers.size, mostClasses) + 1 }, () => new Set<number>());
  for (const [first, second] of anchors)
    for (const a of classesOf.get(first as number) ?? [])
      for (const b of classesOf.get(second as number) ?? []) followers[a]?.add(b);
  return {
    formClass,
    listPairs: spread(firstTwo(roots.lists, roots.phrases)),
    ...buildFollowers(followers),
    anchorThirds: spread(anchors),
  };
}

/**
 * Of each phrase of several words the two neighbours with the smallest product of how many phrases hold each, and the word behind
 * them or, where the phrase ends, the one before.
 */
function chooseAnchors(
  edges: readonly Edge[],
  into: Map<number, readonly [node: number, label: number]>,
  endsPhrase: (node: number) => boolean,
): number[][] {
  const paths = edges.flatMap(([, , end]) => {
    if (!endsPhrase(end)) return [];
    const path: number[] = [];
    for (let at = into.get(end); at; at = into.get(at[0])) path.unshift(at[1]);
    return path.length > 1 ? [path] : [];
  });
  const uses = new Map<number, number>();
  for (const path of paths) for (const label of new Set(path)) uses.set(label, (uses.get(label) ?? 0) + 1);
  const cost = (from: number, path: number[]) =>
    (uses.get(path[from] as number) as number) * (uses.get(path[from + 1] as number) as number);
  return paths.flatMap((path) => {
    let best = 0;
    for (let i = 1; i + 1 < path.length; i++) if (cost(i, path) < cost(best, path)) best = i;
    const pair = path.slice(best, best + 2);
    if (path.length === 2) return [[...pair, noThirdLabel]];
    const third = path[best + 2];
    if (third === undefined) return [[...pair, path[best - 1] as number, beforeLabel]];
    return best === 0
      ? [[...pair, third]]
      : [
          [...pair, third],
          [...pair, third, deepLabel],
        ];
  });
}
