import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Contact, Protocol } from '#lib/protocol/schema.ts';

type ContactsProps = { protocol: Protocol; ids: string[]; now: Date };

/** Whom to ring: those with a number first, each group in the organisation's order, and counted as they stand here. One that is NOT SET says what to use instead, in the same row. */
export function Contacts({ protocol, ids, now }: ContactsProps) {
  const contacts = ids.flatMap((id) => protocol.contacts.find((contact) => contact.id === id) ?? []);
  const set = contacts.filter((contact) => contact.phone !== null);
  const missing = contacts.filter((contact) => contact.phone === null);
  const shown = [...set, ...missing];
  const orderOf = (contact: Contact) => shown.indexOf(contact) + 1;
  const fallbackOf = (contact: Contact) => contact.fallback ?? protocol.fallback;
  const fallbacks = [...new Set(missing.map(fallbackOf))];
  return (
    <ol className="contacts">
      {set.map((contact) => (
        <ContactRow key={contact.id} contact={contact} order={orderOf(contact)} now={now} />
      ))}
      {fallbacks.map((fallback) => (
        <NotSetRow
          key={fallback}
          contacts={missing.filter((contact) => fallbackOf(contact) === fallback)}
          orderOf={orderOf}
          fallback={fallback}
        />
      ))}
    </ol>
  );
}

function ContactRow({ contact, order, now }: { contact: Contact; order: number; now: Date }) {
  const { verifiedOn, verifyBy } = contact;
  const old = verifiedOn === null || (verifyBy !== null && Date.parse(verifyBy) < now.getTime());
  return (
    <li className={old ? 'card contact contact-not-set' : 'card contact'}>
      <div className="row row-apart">
        <strong>
          {order}. {contact.role}
        </strong>
        <a className="phone" href={`tel:${contact.phone?.replace(/[^\d+]/g, '')}`}>
          {contact.phone}
        </a>
      </div>
      <div className="row row-apart hint">
        <span>{contact.hours}</span>
        <span>{checkedWords(verifiedOn, old)}</span>
      </div>
    </li>
  );
}

function checkedWords(verifiedOn: string | null, old: boolean): string {
  if (verifiedOn === null) return i18n.t('contact.neverChecked');
  return i18n.t(old ? 'contact.checkThis' : 'contact.checkedOn', [dateWords(verifiedOn)]);
}

type NotSetRowProps = { contacts: Contact[]; orderOf: (contact: Contact) => number; fallback: string };

/** All with the same thing to use instead share one row: it is easier to find than the same words six times. */
function NotSetRow({ contacts, orderOf, fallback }: NotSetRowProps) {
  return (
    <li className="card contact contact-not-set stack-close">
      <p>
        <span className="not-set">{i18n.t('common.notSet')}</span>
        {contacts.map((contact) => `${orderOf(contact)}. ${contact.role}`).join(', ')}
      </p>
      <p>
        <strong>{i18n.t('contact.fallback', [fallback])}</strong>
      </p>
    </li>
  );
}
