import { type Drift, driftOfContext, join, steady } from './list-drift.ts';
import type { MatchingCue, MatchingPart } from './matching-part.ts';

type Group = MatchingCue['groups'][number];
const reaches = ['clause', 'sentence', 'post'];

/**
 * Whether a cue now acts on texts that it did not act on, or no longer on texts that it did. Wordings, what ends its reach and its false
 * friends count with the lists that they name. Where that cannot be told for sure, both are true.
 */
export function driftOfCue(
  before: MatchingCue | undefined,
  old: MatchingPart,
  after: MatchingCue | undefined,
  now: MatchingPart,
): Drift {
  if (!before || !after) return { grew: after !== undefined, shrank: before !== undefined };
  if ((before.notWhenInside ?? false) !== (after.notWhenInside ?? false)) return { grew: true, shrank: true };
  const drift = driftOfGroups(before.groups, old, after.groups, now);
  // A wording of such a cue inside a phrase takes the cue's effect away from it: fewer wordings can mean more effect.
  const isTwofold = after.notWhenInside && (drift.grew || drift.shrank);
  return isTwofold ? { grew: true, shrank: true } : drift;
}

function driftOfGroups(before: readonly Group[], old: MatchingPart, after: readonly Group[], now: MatchingPart): Drift {
  // Groups in the same place are compared wording by wording; otherwise each must find one that covers it.
  if (before.length === after.length)
    return join(steady, ...before.map((group, i) => driftOfGroup(group, old, after[i] as Group, now)));
  const isCovered = (group: Group, own: MatchingPart, others: readonly Group[], theirs: MatchingPart) =>
    others.some((other) => !driftOfGroup(other, theirs, group, own).grew);
  return {
    grew: after.some((group) => !isCovered(group, now, before, old)),
    shrank: before.some((group) => !isCovered(group, old, after, now)),
  };
}

function driftOfGroup(before: Group, old: MatchingPart, after: Group, now: MatchingPart): Drift {
  const context = (had: readonly string[] = [], has: readonly string[] = []) => driftOfContext(had, old, has, now);
  const stops = join(context(before.until, after.until), context(before.not, after.not));
  return join(
    context(before.phrases, after.phrases),
    { grew: stops.shrank, shrank: stops.grew },
    directionDrift(before.direction, after.direction),
    byNumber(before.scope, after.scope),
    byNumber(reaches.indexOf(before.within), reaches.indexOf(after.within)),
  );
}

function directionDrift(before: Group['direction'], after: Group['direction']): Drift {
  if (before === after) return steady;
  const oneWay = (direction: Group['direction']) => direction === 'forward' || direction === 'backward';
  if (before === 'both' && oneWay(after)) return { grew: false, shrank: true };
  if (after === 'both' && oneWay(before)) return { grew: true, shrank: false };
  return { grew: true, shrank: true };
}

export function byNumber(before: number, after: number): Drift {
  return { grew: after > before, shrank: after < before };
}
