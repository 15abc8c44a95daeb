import { type Agreement, type QuestionId, questionIds, questions } from '#lib/protocol/agreement.ts';
import { asAgreed, type GivenAnswers } from '#lib/protocol/agreement-defaults.ts';
import type { Contact, Protocol } from '#lib/protocol/schema.ts';
import type { Policy } from './schema.ts';

/** The questions that the policy has answered for good. */
export function lockedQuestions({ agreement = {}, locked = [] }: Policy): QuestionId[] {
  return questionIds.filter(
    (id) => agreement[id] !== undefined && (locked.includes('agreement') || locked.includes(`agreement.${id}`)),
  );
}

/** What stands for this account: locked by the policy > agreed here > where the policy lets people start > where the release does. */
export function agreementUnderPolicy(agreement: Agreement, policy: Policy, released: GivenAnswers): Agreement {
  const said = asAgreed(policy.agreement ?? {});
  const locked = Object.fromEntries(lockedQuestions(policy).map((id) => [id, said[id]]));
  return { ...agreement, answers: { ...asAgreed(released), ...said, ...agreement.answers, ...locked } };
}

/** The protocol with what the policy has set for good. It is the newest word: it stands over what the release holds. */
export function protocolUnderPolicy(protocol: Protocol, policy: Policy): Protocol {
  const { contacts = {}, privacyNotice, agreement = {} } = policy;
  const locked = lockedQuestions(policy);
  const filled = new Map<string, string | undefined>([['privacyNoticeUrl', privacyNotice]]);
  for (const question of questions) {
    if (locked.includes(question.id)) filled.set(question.fills, agreement[question.id]);
  }
  return {
    ...protocol,
    contacts: protocol.contacts.map((contact) => contactUnderPolicy(contact, contacts)),
    values: protocol.values.map((one) => ({ ...one, value: filled.get(one.name) ?? one.value })),
  };
}

function contactUnderPolicy(contact: Contact, contacts: NonNullable<Policy['contacts']>): Contact {
  const said = Object.hasOwn(contacts, contact.id) ? contacts[contact.id] : undefined;
  if (said === undefined) return contact;
  const { name, phone, hours = null, verifiedOn = null, verifyBy = null } = said;
  return { ...contact, role: name === undefined ? contact.role : `${contact.role}: ${name}`, phone, hours, verifiedOn, verifyBy };
}

/** Numbers of the policy for roles that the steps do not have: nobody would ever see them. */
export function strayContacts({ contacts = {} }: Policy, protocol: Protocol): string[] {
  return Object.keys(contacts).filter((id) => !protocol.contacts.some((contact) => contact.id === id));
}
