import * as anchorBits from './anchor-bits.ts';
import { noLabel, rootCount, roots } from './program.ts';

export type Edge = readonly [node: number, label: number, next: number];
/** One way through a phrase, and which two neighbours are its anchor, by the first of them. */
export type Path = { labels: number[]; anchor: number; gap: number; phrase: number };

/** Every way through a phrase, with the two neighbours that have the smallest product of how many ways hold each as its anchor. `endsAt` gives the phrases that end at a node. */
export function choosePaths(edges: readonly Edge[], endsAt: (node: number) => readonly number[]): Path[] {
  const into = new Map(edges.map(([node, label, next]) => [next, [node, label] as const]));
  const paths = edges.flatMap(([, , end]) => {
    if (endsAt(end).length === 0) return [];
    const labels: number[] = [];
    let node = end;
    for (let edge = into.get(node); edge; edge = into.get(node)) {
      labels.unshift(edge[1]);
      node = edge[0];
    }
    if (node < roots.phrases || node >= rootCount) return [];
    return endsAt(end).map((phrase) => ({ labels, gap: node - roots.phrases, phrase }));
  });
  const uses = new Map<number, number>();
  for (const { labels } of paths) for (const label of new Set(labels)) uses.set(label, (uses.get(label) ?? 0) + 1);
  const cost = (labels: number[], at: number) =>
    (uses.get(labels[at] as number) as number) * (uses.get(labels[at + 1] as number) as number);
  return paths.map((path) => {
    let anchor = 0;
    for (let i = 1; i + 1 < path.labels.length; i++) if (cost(path.labels, i) < cost(path.labels, anchor)) anchor = i;
    return { ...path, anchor };
  });
}

/** The two labels of its anchor; a phrase of one word is its own. */
export function anchorOf({ labels, anchor }: Path): [first: number, second: number] {
  return [labels[anchor] as number, labels[anchor + 1] ?? noLabel];
}

/** The columns of the image by which ways through phrases are found: those of one anchor stand side by side. */
export function indexAnchors(paths: readonly Path[]) {
  const groups = [...Map.groupBy(paths, (path) => anchorOf(path).join()).values()];
  const sorted = groups.flat();
  const column = (pick: (path: Path) => number) => Int32Array.from(sorted, pick);
  const firsts = sorted.flatMap((path, i) =>
    i === 0 || `${anchorOf(path)}` !== `${anchorOf(sorted[i - 1] as Path)}` ? [i] : [],
  );
  const starts = new Int32Array(sorted.length + 1);
  sorted.forEach(({ labels }, i) => {
    starts[i + 1] = (starts[i] as number) + labels.length;
  });
  return {
    anchorFirst: Int32Array.from(firsts, (i) => anchorOf(sorted[i] as Path)[0]),
    anchorSecond: Int32Array.from(firsts, (i) => anchorOf(sorted[i] as Path)[1] + 1),
    anchorPath: Int32Array.from(firsts),
    pathAt: starts,
    pathLabels: Int32Array.from(sorted.flatMap(({ labels }) => labels)),
    pathAnchor: column(({ anchor }) => anchor),
    pathGap: column(({ gap }) => gap),
    pathPhrase: column(({ phrase }) => phrase),
    pathThird: Int32Array.from(
      groups.flatMap((group) => group.map((path, i) => thirdOf(path) | (i + 1 < group.length ? anchorBits.same : 0))),
    ),
  };
}

/** The label before the anchor or, where a phrase begins with its anchor, the one behind. */
function thirdOf({ labels, anchor }: Path): number {
  const before = labels[anchor - 1];
  const after = labels[anchor + 2];
  if (before !== undefined) return before << anchorBits.labelShift;
  return after === undefined ? noLabel << anchorBits.labelShift : (after << anchorBits.labelShift) | anchorBits.behind;
}
