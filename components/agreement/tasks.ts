import { type Agreement, type QuestionId, questions } from '#lib/protocol/agreement.ts';
import type { Hours } from '#lib/protocol/hours.ts';
import type { OwnContacts } from '#lib/protocol/own-contact.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { isAnswered, isContactLocked } from '#lib/protocol/settle.ts';

export type Task = { id: string; place: string; state: 'done' | 'open' | 'again' };

/** X's filters change by themselves; a look a quarter of a year old tells little. */
const filtersGoodForMs = 90 * 86_400_000;

type Known = {
  protocol: Protocol;
  agreement: Agreement;
  /** Questions that the organisation's policy has answered for good. */
  locked: readonly QuestionId[];
  hours: Hours | null;
  contacts: OwnContacts;
  today: string;
};

/** What is left to finish with one's team: never a reason to stop anybody. */
export function openTasks({ protocol, agreement, locked, hours, contacts, today }: Known): Task[] {
  const task = (id: string, place: string, done: boolean, again = false): Task => ({
    id,
    place,
    state: again ? 'again' : done ? 'done' : 'open',
  });
  const settled = (question: (typeof questions)[number]) =>
    isAnswered(protocol, locked, question) || agreement.answers[question.id]?.is === 'agreed';
  const numbers = protocol.contacts.filter(({ id }) => !isContactLocked(protocol, id));
  const stale = numbers.some(({ id }) => {
    const { verifyBy = null } = contacts[id] ?? {};
    return verifyBy !== null && verifyBy < today;
  });
  const filtersOld =
    agreement.filtersCheckedOn !== null && Date.parse(today) - Date.parse(agreement.filtersCheckedOn) > filtersGoodForMs;
  return [
    task('standing', 'standing', agreement.standing !== null),
    task('hours', 'hours', hours !== null),
    task('cover', 'away', (hours?.deputy ?? null) !== null),
    task('answers', 'answers', questions.every(settled)),
    task(
      'contacts',
      'contacts',
      numbers.every(({ id }) => (contacts[id]?.verifiedOn ?? null) !== null),
      stale,
    ),
    task('readContacts', 'contacts', agreement.contactsReadOn !== null),
    task('filters', 'filters', agreement.filtersCheckedOn !== null, filtersOld),
    task('public', 'public', agreement.country !== null),
    task('review', 'review', agreement.reviewBy !== null, agreement.reviewBy !== null && agreement.reviewBy < today),
  ];
}
