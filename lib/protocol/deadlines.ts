import { namesIn } from './fill.ts';
import type { Protocol } from './schema.ts';
import { bars, type WalkState } from './walk.ts';

export const deadlineKinds = ['no-reply', 're-escalate', 'record-by'] as const;
type DeadlineKind = (typeof deadlineKinds)[number];

/** A time that the organisation's own steps name. ISO times; `from` is when it began to run. */
export type Deadline = { kind: DeadlineKind; from: string; dueAt: string };

/** Which value of a protocol names which deadline, and how long one of its units is. The figures are the organisation's: none is ours. */
const limits: Record<DeadlineKind, { value: string; unitMs: number }> = {
  'no-reply': { value: 'time.noReplyMinutes', unitMs: 60_000 },
  're-escalate': { value: 'time.reEscalateMinutes', unitMs: 60_000 },
  'record-by': { value: 'time.recordWithinHours', unitMs: 3_600_000 },
};

/**
 * The deadlines that run where a walk stands: those whose time the node itself names, and the one that the last answer's note names.
 * Waiting begins anew each time a walk comes to the node; writing the record counts from the first time. A time that is NOT SET gives
 * none: the step itself says so.
 */
export function deadlinesOf(protocol: Protocol, walk: WalkState): Deadline[] {
  if (walk.ended !== null) return [];
  const node = protocol.nodes.find(({ id }) => id === walk.at);
  if (!node) return [];
  const last = walk.steps.at(-1);
  const note = last && optionNote(protocol, last);
  const here = namesIn([node.heading, node.body, node.more ?? ''].join('\n'));
  return deadlineKinds.flatMap((kind) => {
    const named = here.includes(limits[kind].value) || (note !== undefined && namesIn(note).includes(limits[kind].value));
    const length = lengthOf(protocol, kind);
    if (!named || length === null) return [];
    const from = kind === 'record-by' ? firstArrival(walk) : (last?.at ?? walk.startedAt);
    return [{ kind, from, dueAt: new Date(Date.parse(from) + length).toISOString() }];
  });
}

/** How long, in milliseconds; null when the organisation has not said, or said something that is no length of time. */
function lengthOf(protocol: Protocol, kind: DeadlineKind): number | null {
  const { value: name, unitMs } = limits[kind];
  const value = Number(protocol.values.find((one) => one.name === name)?.value ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value * unitMs : null;
}

function optionNote(protocol: Protocol, { node, option }: WalkState['steps'][number]): string | undefined {
  if (Object.values<string>(bars).includes(option)) return undefined;
  return protocol.nodes.find(({ id }) => id === node)?.options.find(({ id }) => id === option)?.note;
}

/** When the walk first came to the node at which it is. */
function firstArrival({ at, steps, startedAt }: WalkState): string {
  const arrived = steps.findIndex((_, i) => (steps[i + 1]?.node ?? at) === at);
  return steps[0]?.node === at ? startedAt : (steps[arrived]?.at ?? startedAt);
}
