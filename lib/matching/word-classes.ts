import { anchorOf, type Edge, type Path } from './anchor-index.ts';
import { buildFollowers } from './followers.ts';
import { anyClass, noLabel, roots } from './program.ts';

const mostClasses = 0xfff0;

export type WordClasses = {
  formClass: Int32Array;
  listPairs: Int32Array;
  cuePairs: Int32Array;
  classAnchors: Int32Array;
  anchors: Int32Array;
};

/**
 * Forms with the same labels are one class (0 = no label). `listPairs` and `cuePairs` hold the first two classes of every entry of several words,
 * `anchors` for every way through a phrase the two neighbours that the fewest others hold: no phrase stands where its anchor does not.
 *
 */
export function buildClasses(labels: readonly number[][], edges: readonly Edge[], paths: readonly Path[]): WordClasses {
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
  const eachPair = (first: number, second: number, add: (a: number, b: number) => void) => {
    for (const a of classesOf.get(first) ?? []) for (const b of classesOf.get(second) ?? []) add(a, b);
  };
  const firstTwo = (...below: number[]): Int32Array => {
    const pairs = new Map<string, [number, number]>();
    for (const [node, label] of edges) {
      const first = into.get(node);
      if (first && below.includes(first[0])) eachPair(first[1], label, (a, b) => pairs.set(`${a} ${b}`, [a, b]));
    }
    return Int32Array.from([...pairs.values()].flat());
  };
  const followers = Array.from({ length: Math.min(numbers.size, mostClasses) + 1 }, () => new Set<number>());
  for (const path of paths) {
    const [first, second] = anchorOf(path);
    if (second !== noLabel) eachPair(first, second, (a, b) => followers[a]?.add(b));
  }
  return {
    formClass,
    listPairs: firstTwo(roots.lists, roots.filler),
    cuePairs: firstTwo(roots.cues),
    ...buildFollowers(followers),
  };
}
