import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import type { Contact } from '#lib/protocol/schema.ts';

/** The organisation's own 24-hour contact: nothing to fill in. */
export function KnownContact({ contact, onNext }: { contact: Contact; onNext: () => void }) {
  return (
    <div className="stack">
      <Heading focusKey="contact">{i18n.t('setUp.contact.known')}</Heading>
      <p className="card">
        <strong>{contact.role}</strong> {contact.phone} <span className="locked">{i18n.t('agreement.locked')}</span>
      </p>
      <button type="button" className="button" onClick={onNext}>
        {i18n.t('common.continue')}
      </button>
    </div>
  );
}
