import type { ReactNode } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import type { Protocol } from '#lib/protocol/schema.ts';
import { ProtocolLine } from './ProtocolLine.tsx';
import { Shelf } from './Shelf.tsx';

type SealedProps = {
  protocol: Protocol;
  now: Date;
  band?: ReactNode;
  onRead: () => void;
  onHandOver: () => void;
  onEmergency: () => void;
};

/** An envelope: no words, no handle, no phrase, no count. Whoever looks over a shoulder learns nothing. */
export function Sealed({ protocol, now, band, onRead, onHandOver, onEmergency }: SealedProps) {
  return (
    <div className="steps">
      <Band>{band}</Band>
      <main className="step sealed stack">
        <svg className="envelope" viewBox="0 0 60 44" width="60" height="44" aria-hidden="true">
          <rect x="1.5" y="1.5" width="57" height="41" rx="4" fill="none" stroke="currentColor" strokeWidth="3" />
          <path d="M3 5l27 21L57 5" fill="none" stroke="currentColor" strokeWidth="3" />
        </svg>
        <Heading focusKey="sealed">{i18n.t('sealed.heading')}</Heading>
        <p>{i18n.t('sealed.body')}</p>
        <p className="second">{i18n.t('sealed.hint')}</p>
        <div className="sealed-buttons">
          <button type="button" className="button" onClick={onRead}>
            {i18n.t('sealed.readIt')}
          </button>
          <button type="button" className="button button-second" onClick={onHandOver}>
            {i18n.t('sealed.handOver')}
          </button>
        </div>
      </main>
      <Shelf on999={onEmergency}>
        <ProtocolLine protocol={protocol} now={now} />
      </Shelf>
    </div>
  );
}
