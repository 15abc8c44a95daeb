import { useState } from 'react';
import { Details } from '#components/nhs/Details.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { TickBox } from '#components/nhs/TickBox.tsx';
import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { addDays } from '#lib/protocol/hours-clock.ts';
import { type OwnContact, ownContactSchema, phoneNumber } from '#lib/protocol/own-contact.ts';
import type { Contact } from '#lib/protocol/schema.ts';
import { FormPage } from './FormPage.tsx';

type ContactFormProps = {
  role: Contact['role'];
  heading: string;
  hint: string;
  contact: OwnContact | null;
  /** The role's own hours where they are known: "24 hours". */
  usualHours?: string;
  today: string;
  onSave: (contact: OwnContact) => void;
  onCancel: () => void;
  saveWords?: string;
  cancelWords?: string;
  /** The number alone; name and hours behind "More". */
  brief?: boolean;
};

/** Half a year: then somebody should ring it again. */
const goodForDays = 182;

/** One number, whose it is, and whether somebody rang it. */
export function ContactForm({
  role,
  heading,
  hint,
  contact,
  usualHours = '',
  today,
  onSave,
  onCancel,
  saveWords,
  cancelWords,
  brief = false,
}: ContactFormProps) {
  const [name, setName] = useState(contact?.name ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const [hours, setHours] = useState(contact?.hours ?? usualHours);
  const [rang, setRang] = useState(false);
  const [wrong, setWrong] = useState(false);
  const same = contact !== null && contact.phone === phone.trim();
  const save = () => {
    const verifiedOn = rang ? today : same ? contact.verifiedOn : null;
    const checked = ownContactSchema.safeParse({
      name: name.trim() || null,
      phone: phone.trim(),
      hours: hours.trim() || null,
      verifiedOn,
      verifyBy: verifiedOn === null ? null : addDays(verifiedOn, goodForDays),
    });
    setWrong(!checked.success);
    if (checked.success) onSave(checked.data);
  };
  const nameField = <TextField label={i18n.t('agreement.contact.name')} hint={role} value={name} onChange={setName} />;
  const hoursField = <TextField label={i18n.t('agreement.contact.hours')} value={hours} onChange={setHours} />;
  return (
    <FormPage onSave={save} onCancel={onCancel} {...(saveWords ? { saveWords } : {})} {...(cancelWords ? { cancelWords } : {})}>
      <Heading focusKey={`contact-${role}`}>{heading}</Heading>
      <p>{hint}</p>
      {!brief && nameField}
      <TextField
        label={i18n.t('agreement.contact.phone')}
        type="tel"
        value={phone}
        onChange={setPhone}
        error={wrong && !phoneNumber.safeParse(phone.trim()).success ? i18n.t('agreement.contact.wrongPhone') : null}
      />
      {!brief && hoursField}
      {same && contact.verifiedOn !== null && (
        <p className="hint">{i18n.t('agreement.contact.rangOn', [dateWords(contact.verifiedOn)])}</p>
      )}
      <TickBox label={i18n.t('agreement.contact.rang')} checked={rang} onChange={setRang} />
      {brief && (
        <Details summary={i18n.t('common.more')}>
          {nameField}
          {hoursField}
        </Details>
      )}
    </FormPage>
  );
}
