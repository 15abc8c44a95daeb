import { Heading } from '#components/nhs/Heading.tsx';
import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Contact, Protocol } from '#lib/protocol/schema.ts';
import { isContactLocked } from '#lib/protocol/settle.ts';

type ContactListProps = {
  /** The organisation's alone, and as filled in on this device. */
  protocol: Protocol;
  settled: Protocol;
  readOn: string | null;
  today: string;
  onGo: (id: string) => void;
  onRead: () => void;
  onNewTeam: () => void;
};

/** Every contact of the steps: the organisation's, marked so; the others to fill in; NOT SET with what the steps say instead. */
export function ContactList({ protocol, settled, readOn, today, onGo, onRead, onNewTeam }: ContactListProps) {
  return (
    <div className="stack">
      <Heading focusKey="contacts">{i18n.t('agreement.contact.heading')}</Heading>
      <p>{i18n.t('agreement.contact.body')}</p>
      <ul className="facts-list">
        {settled.contacts.map((contact) => (
          <li key={contact.id} className="row row-apart">
            <span>
              <strong className="block">{contact.role}</strong>
              <NumberLine contact={contact} fallback={settled.fallback} today={today} />
            </span>
            {isContactLocked(protocol, contact.id) ? (
              <span className="locked">{i18n.t('agreement.locked')}</span>
            ) : (
              <button type="button" className="link" onClick={() => onGo(contact.id)}>
                {i18n.t('options.change')} <span className="visually-hidden">{contact.role}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {readOn !== null && <p className="hint">{i18n.t('agreement.contact.readOn', [dateWords(readOn)])}</p>}
      <div className="row">
        <button type="button" className="button" onClick={onRead}>
          {i18n.t('agreement.contact.read')}
        </button>
        {readOn !== null && (
          <button type="button" className="link" onClick={onNewTeam}>
            {i18n.t('agreement.contact.newTeam')}
          </button>
        )}
      </div>
    </div>
  );
}

function NumberLine({ contact, fallback, today }: { contact: Contact; fallback: string; today: string }) {
  const { phone, hours, verifiedOn, verifyBy } = contact;
  if (phone === null) {
    return (
      <>
        <span className="not-set">{i18n.t('common.notSet')}</span> {i18n.t('contact.fallback', [contact.fallback ?? fallback])}
      </>
    );
  }
  const old = verifyBy !== null && verifyBy < today;
  const checked =
    verifiedOn === null
      ? i18n.t('contact.neverChecked')
      : i18n.t(old ? 'contact.checkThis' : 'contact.checkedOn', [dateWords(verifiedOn)]);
  return (
    <>
      {phone} {hours !== null && `(${hours})`} <span className="hint block">{checked}</span>
    </>
  );
}
