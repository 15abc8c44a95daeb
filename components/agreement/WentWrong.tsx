import { type Clipboard, Copy } from '#components/nhs/Copy.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import type { Contact } from '#lib/protocol/schema.ts';

type WentWrongProps = Clipboard & {
  /** Versions, states and rule ids; never a word of a message. */
  facts: { name: string; value: string }[];
  contact: Contact | null;
};

/** Something went wrong with Heed: whom to tell, and what to tell them. */
export function WentWrong({ facts, contact, onCopy, onClear }: WentWrongProps) {
  const text = facts.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return (
    <div className="stack">
      <Heading focusKey="went-wrong">{i18n.t('wentWrong.heading')}</Heading>
      <p>{i18n.t('wentWrong.body')}</p>
      <p>
        <strong>{i18n.t('wentWrong.whom')}</strong>{' '}
        {contact?.phone ? `${contact.role}, ${contact.phone}` : <span className="not-set">{i18n.t('common.notSet')}</span>}
        {!contact?.phone && <> {contact?.fallback ?? i18n.t('wentWrong.nobody')}</>}
      </p>
      <dl className="facts card">
        {facts.map(({ name, value }) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Copy
        words={i18n.t('wentWrong.copy')}
        text={text}
        blocked={[]}
        copied={i18n.t('wentWrong.copied')}
        onCopy={onCopy}
        onClear={onClear}
      />
    </div>
  );
}
