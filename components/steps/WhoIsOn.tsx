import { useState } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { Form } from '#components/nhs/Form.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import type { Protocol } from '#lib/protocol/schema.ts';
import { HideNow } from './HideNow.tsx';
import { ProtocolLine } from './ProtocolLine.tsx';
import { Shelf } from './Shelf.tsx';

export type OnNow = { name: string | null; role: string | null };

type WhoIsOnProps = {
  protocol: Protocol;
  now: Date;
  onAnswer: (onNow: OnNow) => void;
  onHandOver: () => void;
  onEmergency: () => void;
  onHide: () => void;
};

/** Asked when a walk starts on an account that several people share. It is never in the way of 999. */
export function WhoIsOn({ protocol, now, onAnswer, onHandOver, onEmergency, onHide }: WhoIsOnProps) {
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  return (
    <div className="steps">
      <Band>
        <HideNow onHide={onHide} />
      </Band>
      <main className="step stack">
        <Heading focusKey="who-is-on">{i18n.t('whoIsOn.heading')}</Heading>
        <p className="hint">{i18n.t('whoIsOn.body')}</p>
        <Form
          onSave={() => onAnswer({ name: name.trim() || null, role: role.trim() || null })}
          beside={
            <button type="button" className="link" onClick={() => onAnswer({ name: null, role: null })}>
              {i18n.t('whoIsOn.skip')}
            </button>
          }
        >
          <TextField label={i18n.t('me.name')} value={name} onChange={setName} />
          <TextField label={i18n.t('me.role')} value={role} onChange={setRole} />
        </Form>
      </main>
      <Shelf onHandOver={onHandOver} on999={onEmergency}>
        <ProtocolLine protocol={protocol} now={now} />
      </Shelf>
    </div>
  );
}
