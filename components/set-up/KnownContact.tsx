import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import type { Contact } from '#lib/protocol/schema.ts';

type KnownContactProps = { contact: Contact; onPractise: () => void; onLater: () => void };

/** The organisation's own 24-hour contact: nothing to fill in. */
export function KnownContact({ contact, onPractise, onLater }: KnownContactProps) {
  return (
    <div className="stack">
      <Heading focusKey="contact">{i18n.t('setUp.contact.known')}</Heading>
      <p className="card">
        <strong>{contact.role}</strong> {contact.phone} <span className="locked">{i18n.t('agreement.locked')}</span>
      </p>
      <div className="row">
        <button type="button" className="button" onClick={onPractise}>
          {i18n.t('setUp.contact.practise')}
        </button>
        <button type="button" className="link" onClick={onLater}>
          {i18n.t('setUp.contact.later')}
        </button>
      </div>
    </div>
  );
}
