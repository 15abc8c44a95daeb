import { ageWords, clockWords } from '#components/nhs/time-words.ts';
import type { Case } from '#lib/cases/case.ts';
import { type Values, valuesOf } from '#lib/protocol/fill.ts';
import type { Protocol, ProtocolNode } from '#lib/protocol/schema.ts';
import type { WalkState } from '#lib/protocol/walk.ts';

const hourMs = 3_600_000;

/** The organisation's values and those of this message. A message whose time X does not give has no age, and none is made up. */
export function valuesFor(protocol: Protocol, { postedAt, readAt }: Case, now: Date): Values {
  return {
    ...valuesOf(protocol),
    'message.age': postedAt === null ? '' : ageWords(postedAt, now),
    'message.clock': postedAt === null ? '?' : clockWords(postedAt, now),
    'message.seen': clockWords(readAt ?? now.toISOString(), now),
  };
}

/** Heading and body of a node; an old message is asked about first. */
export function stepTexts(
  protocol: Protocol,
  node: ProtocolNode,
  { postedAt }: Case,
  now: Date,
): { heading: string; body: string } {
  const limit = Number(valuesOf(protocol)['time.oldAfterHours']);
  const old = postedAt !== null && now.getTime() - Date.parse(postedAt) > limit * hourMs;
  return old && node.old ? node.old : node;
}

/** The note that the last answer left for the node it led to. */
export function noteBefore(protocol: Protocol, walk: WalkState): string | undefined {
  const last = walk.steps.at(-1);
  const node = protocol.nodes.find((candidate) => candidate.id === last?.node);
  return node?.options.find((option) => option.id === last?.option)?.note;
}
