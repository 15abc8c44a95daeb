import { useState } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { i18n } from '#i18n';
import { type ByHandWay, byHandWays } from '#lib/cases/case.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { ProtocolLine } from './ProtocolLine.tsx';
import { Shelf } from './Shelf.tsx';

type ByHandProps = {
  protocol: Protocol;
  now: Date;
  /** The clinician's own accounts; asked about only when there are several. */
  accounts: string[];
  notSaved: boolean;
  onBegin: (way: ByHandWay, handle: string) => void;
  onMissed: () => void;
};

/** Begins the steps without a message in Heed. It takes no words of anybody. */
export function ByHand({ protocol, now, accounts, notSaved, onBegin, onMissed }: ByHandProps) {
  const [handle, setHandle] = useState(accounts[0] ?? '');
  return (
    <div className="steps">
      <Band />
      <main className="step stack">
        <RadioQuestion
          legend={<Heading focusKey="by-hand">{i18n.t('byHand.heading')}</Heading>}
          choices={byHandWays.map((id) => ({ id, label: i18n.t(`byHand.${id}`) }))}
          submitText={i18n.t('byHand.begin')}
          onAnswer={(way) => onBegin(way as ByHandWay, handle)}
        >
          <p className="hint">{i18n.t('byHand.body')}</p>
          {notSaved && (
            <p className="error" role="alert">
              {i18n.t('steps.notSaved')}
            </p>
          )}
          {accounts.length > 1 && (
            <label className="field">
              {i18n.t('byHand.account')}
              <select className="text-field" value={handle} onChange={(event) => setHandle(event.target.value)}>
                {accounts.map((one) => (
                  <option key={one} value={one}>
                    @{one}
                  </option>
                ))}
              </select>
            </label>
          )}
        </RadioQuestion>
        <p className="small-links">
          <button type="button" className="link" onClick={onMissed}>
            {i18n.t('missed.onlyCount')}
          </button>
        </p>
      </main>
      <Shelf>
        <ProtocolLine protocol={protocol} now={now} />
      </Shelf>
    </div>
  );
}
