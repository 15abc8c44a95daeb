import type { ProtocolOption } from '#lib/protocol/schema.ts';
import { handOver, isOffered, nodeAt, startWalk, takeOption, type WalkState } from '#lib/protocol/walk.ts';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';

/** The steps that the build ships, and a walk at its beginning. */
export const protocol = loadShipped();
export const now = '2026-11-22T23:40:00.000Z';
export const begun = startWalk(protocol, { now, origin: 'matched' });

export function offeredAt(walk: WalkState): ProtocolOption[] {
  return nodeAt(protocol, walk).options.filter((option) => isOffered(protocol, walk, option));
}

/** One walk to each node of the protocol: the shortest by answers, or by handing over. */
export function walksToEveryNode(): Map<string, WalkState> {
  const walks = new Map<string, WalkState>();
  // A student or a volunteer begins with the supervisor; no answer of anybody else leads there.
  const supervised = protocol.supervised === undefined ? [] : [{ ...begun, start: protocol.supervised, at: protocol.supervised }];
  const edge = [begun, handOver(protocol, begun, now), ...supervised];
  for (const walk of edge) {
    if (walks.has(walk.at)) continue;
    walks.set(walk.at, walk);
    if (walk.ended === null) edge.push(...offeredAt(walk).map(({ id }) => takeOption(protocol, walk, id, now)));
  }
  return walks;
}

/** The shortest way by answers from a walk to the node `to`, or to an end. */
export function shortestWay(from: WalkState, to: string | null): WalkState {
  const edge = [from];
  const seen = new Set<string>();
  for (const walk of edge) {
    if (to === null ? walk.ended !== null : walk.at === to) return walk;
    if (walk.ended !== null || seen.has(walk.at)) continue;
    seen.add(walk.at);
    edge.push(...offeredAt(walk).map(({ id }) => takeOption(protocol, walk, id, now)));
  }
  throw new Error(`no way to ${to ?? 'an end'}`);
}

/** What a person presses for one step: the answer's words, and whether Continue follows. */
export function pressesFor({ node: id, option }: { node: string; option: string }): { label: string; buttons: boolean } {
  const node = protocol.nodes.find((one) => one.id === id);
  const label = node?.options.find((one) => one.id === option)?.label;
  if (!node || label === undefined) throw new Error(`no ${id} ${option}`);
  return { label, buttons: node.form === 'buttons' };
}
