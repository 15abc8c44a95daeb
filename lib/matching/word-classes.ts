import { buildFollowers } from './followers.ts';
import { buildPairFilter, chain } from './pair-filter.ts';
import { anyClass, roots } from './program.ts';

const mostClasses = 0xfff0;

type Edge = readonly [node: number, label: number, next: number];
export type WordClasses = {
  formClass: Int32Array;
  listPairs: Int32Array;
  classAnchors: Int32Array;
  anchors: Int32Array;
  pathEnd: Int32Array;
  pathAnchor: Int32Array;
};

/**
 * Forms with the same labels are one class (0 = no label). `listPairs` holds the first two classes of every entry of several words,
 * `anchors` for every way through a phrase the two neighbours that the fewest others hold: no phrase stands where its anchor does not.
 * `endsPhrase` says of a node that a phrase ends there.
 */
export function buildClasses(
  labels: readonly number[][],
  edges: readonly Edge[],
  endsPhrase: (node: number) => boolean,
): WordClasses {
  const formClass = new Int32Array(labels.length);
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
  const into = new Map(edges.map(([node, label, next]) => [next, [node, label] as const]));
  const pairs = new Set<number>();
  const eachPair = (first: number, second: number, add: (a: number, b: number) => void) => {
    for (const a of classesOf.get(first) ?? []) for (const b of classesOf.get(second) ?? []) add(a, b);
  };
  for (const [node, label] of edges) {
    const first = into.get(node);
    if (first && (first[0] === roots.lists || first[0] === roots.filler))
      eachPair(first[1], label, (a, b) => pairs.add(chain(a, b)));
  }
  const followers = Array.from({ length: Math.min(numbers.size, mostClasses) + 1 }, () => new Set<number>());
  const anchorKey = ({ anchor }: { anchor: number }): string => {
    const [node, label] = into.get(anchor) as [number, number];
    return `${into.get(node)?.[1] ?? ''} ${label}`;
  };
  // Those with the same anchor stand side by side.
  const groups = Map.groupBy(chooseAnchors(edges, into, endsPhrase), anchorKey);
  const paths = [...groups.values()].flat();
  for (const { anchor } of paths) {
    const [node, label] = into.get(anchor) as [number, number];
    const first = into.get(node);
    if (first) eachPair(first[1], label, (a, b) => followers[a]?.add(b));
  }
  return {
    formClass,
    listPairs: buildPairFilter(pairs),
    ...buildFollowers(followers),
    pathEnd: Int32Array.from(paths, ({ end }) => end),
    pathAnchor: Int32Array.from(paths, ({ end, anchor }) => end - anchor),
  };
}

/**
 * Of each way through a phrase the two neighbours with the smallest product of how many phrases hold each, as the node behind the
 * second; a phrase of one word is its own anchor.
 */
function chooseAnchors(
  edges: readonly Edge[],
  into: Map<number, readonly [node: number, label: number]>,
  endsPhrase: (node: number) => boolean,
): { end: number; anchor: number }[] {
  const paths = edges.flatMap(([, , end]) => {
    if (!endsPhrase(end)) return [];
    const path: { node: number; label: number }[] = [];
    for (let node = end, edge = into.get(node); edge; node = edge[0], edge = into.get(node))
      path.unshift({ node, label: edge[1] });
    return [{ end, path }];
  });
  const uses = new Map<number, number>();
  for (const { path } of paths)
    for (const label of new Set(path.map((step) => step.label))) uses.set(label, (uses.get(label) ?? 0) + 1);
  const usesOf = (step: { label: number } | undefined) => uses.get(step?.label as number) as number;
  return paths
    .map(({ end, path }) => {
      let best = Math.min(1, path.length - 1);
      for (let i = 2; i < path.length; i++)
        if (usesOf(path[i - 1]) * usesOf(path[i]) < usesOf(path[best - 1]) * usesOf(path[best])) best = i;
      return { end, anchor: (path[best] as { node: number }).node };
    })
    .sort((a, b) => a.end - b.end);
}
