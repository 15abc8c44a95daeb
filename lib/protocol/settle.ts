import { type Agreement, isSupervised, type Question, type QuestionId, questions } from './agreement.ts';
import type { OwnContacts } from './own-contact.ts';
import type { Contact, Protocol } from './schema.ts';

type ProtocolValue = Protocol['values'][number];

export type Own = {
  agreement: Agreement | null;
  contacts: OwnContacts;
  /** The agreed hours in words; null until somebody has said. */
  hours: string | null;
  /** "Not agreed yet. Ask $1." in the words of the interface. */
  notAgreed: (ask: string) => string;
};

const isLocked = (protocol: Protocol, name: string): boolean =>
  protocol.values.some((value) => value.name === name && value.value !== null);

/** Whether the organisation has answered it: in its steps, or locked in its policy. */
export const isAnswered = (protocol: Protocol, locked: readonly QuestionId[], question: Question): boolean =>
  locked.includes(question.id) || isLocked(protocol, question.fills);

export const isContactLocked = (protocol: Protocol, id: string): boolean =>
  protocol.contacts.some((contact) => contact.id === id && contact.phone !== null);

/**
 * The protocol that a walk begins with: the organisation's, and where it has left something open, what this person or their team agreed.
 * What the organisation has set always stands (architecture, decision 14).
 */
export function settle(protocol: Protocol, own: Own): Protocol {
  const filled = new Map<string, string>();
  const openNumbers = new Map<string, string>();
  for (const question of questions) {
    const answer = own.agreement?.answers[question.id];
    if (!answer) continue;
    if (answer.is === 'agreed') filled.set(question.fills, answer.words);
    // In the place of a number the words would read "no longer than Not agreed yet minutes": they stand beneath instead.
    else ('unit' in question ? openNumbers : filled).set(question.fills, own.notAgreed(answer.ask));
  }
  if (own.hours !== null) filled.set('hours.user', own.hours);
  const country = own.agreement?.country ?? null;
  const settled = {
    ...protocol,
    fallback: (country && protocol.fallbackIn?.[country]) ?? protocol.fallback,
    values: protocol.values.map((one) => settleValue(one, filled.get(one.name) ?? null, openNumbers.get(one.name))),
    contacts: protocol.contacts.map((contact) => settleContact(contact, own.contacts)),
  };
  return isSupervised(own.agreement?.standing ?? null) ? beginWithSupervisor(settled) : settled;
}

/** A student or a volunteer never begins alone, at whatever hour. */
function beginWithSupervisor({ offDuty, ...protocol }: Protocol): Protocol {
  const { supervised } = protocol;
  if (supervised === undefined) return offDuty === undefined ? protocol : { ...protocol, offDuty };
  return { ...protocol, start: supervised, byHand: supervised };
}

function settleValue(value: ProtocolValue, own: string | null, fallback = value.fallback): ProtocolValue {
  if (value.value !== null) return value;
  return { ...value, value: own, ...(fallback === undefined ? {} : { fallback }) };
}

function settleContact(contact: Contact, own: OwnContacts): Contact {
  const mine = own[contact.id];
  if (contact.phone !== null || !mine) return contact;
  const { name, phone, hours, verifiedOn, verifyBy } = mine;
  return { ...contact, role: name === null ? contact.role : `${contact.role}: ${name}`, phone, hours, verifiedOn, verifyBy };
}
