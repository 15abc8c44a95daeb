import { ageWords, clockWords } from '#components/nhs/time-words.ts';
import type { Case, CaseText } from '#lib/cases/case.ts';
import { type Values, valuesOf } from '#lib/protocol/fill.ts';
import type { Protocol, ProtocolNode } from '#lib/protocol/schema.ts';
import type { WalkState } from '#lib/protocol/walk.ts';
import type { Me } from '#lib/settings/me.ts';
import { messageLink } from './message-link.ts';
import { wayWords } from './way-words.ts';

const hourMs = 3_600_000;

/**
 * The organisation's values, those of this message, and what the clinician has said of themselves. A message whose time X does not give has
 * no age, and none is made up. Its words are left out: `messageWords` has them.
 */
export function valuesFor(protocol: Protocol, current: Case, me: Me, now: Date): Values {
  const { postedAt, postId, readAt } = current;
  return {
    ...valuesOf(protocol),
    'message.age': postedAt === null ? '' : ageWords(postedAt, now),
    ...(postedAt === null ? {} : { 'message.clock': clockWords(postedAt, now) }),
    'message.seen': clockWords(readAt ?? now.toISOString(), now),
    'message.way': wayWords(current),
    ...(postId === null ? {} : { 'message.link': messageLink(postId) }),
    ...(me.name === null ? {} : { 'me.name': me.name }),
    ...(me.role === null ? {} : { 'me.role': me.role }),
  };
}

/** The words as a value: put in where the step has shown them, only offered where it keeps them covered. */
export function messageWords({ show }: ProtocolNode, text: CaseText | null | undefined): { values: Values; offers: Values } {
  const words: Values = text ? { 'message.words': text.text } : {};
  return show === 'covered' ? { values: {}, offers: words } : { values: words, offers: {} };
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
