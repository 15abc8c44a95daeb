/** The parts of a CDP CPU profile that are used here; times in microseconds. */
export type Profile = {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
};

/** Node ids whose stack, from the root down, holds a function of ours. */
function nodesUnder(profile: Profile, isOurs: (url: string) => boolean): Set<number> {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const walk = (id: number, inside: boolean) => {
    const node = byId.get(id);
    if (!node) return;
    const here = inside || isOurs(node.callFrame.url);
    if (here) ours.add(id);
    for (const child of node.children ?? []) walk(child, here);
  };
  const children = new Set(profile.nodes.flatMap((node) => node.children ?? []));
  for (const node of profile.nodes) if (!children.has(node.id)) walk(node.id, false);
  return ours;
}

/** Milliseconds spent in our functions and in what they call. */
export function ownTimeMs(profile: Profile, isOurs: (url: string) => boolean): number {
  return longestRuns(profile, isOurs).reduce((sum, ms) => sum + ms, 0);
}

/** Lengths, in milliseconds, of the unbroken stretches of samples in our functions: no task of ours is longer than the longest. */
export function longestRuns(profile: Profile, isOurs: (url: string) => boolean): number[] {
  const ours = nodesUnder(profile, isOurs);
  const runs: number[] = [];
  let current = 0;
  profile.samples.forEach((id, at) => {
    // A delta is the time since the sample before: it belongs to the stretch that this sample shows.
    if (ours.has(id)) current += (profile.timeDeltas[at] ?? 0) / 1000;
    else if (current > 0) {
      runs.push(current);
      current = 0;
    }
  });
  return current > 0 ? [...runs, current] : runs;
}
