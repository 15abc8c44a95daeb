import { Band } from '#components/nhs/Band.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { ageWords, clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { timeOf } from '#lib/cases/case.ts';
import type { MessageGroup } from '#lib/cases/group-messages.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { ProtocolLine } from './ProtocolLine.tsx';
import { Shelf } from './Shelf.tsx';

type WaitingProps = { protocol: Protocol; groups: MessageGroup[]; now: Date; onRead: (caseId: string) => void };

/** Everything that waits to be read, one line a person, newest first; nothing of what anybody wrote, and no name. */
export function Waiting({ protocol, groups, now, onRead }: WaitingProps) {
  return (
    <div className="steps">
      <Band />
      <main className="step stack">
        <Heading focusKey="waiting">{i18n.t('waiting.heading', groups.length)}</Heading>
        <p className="hint">{i18n.t('waiting.body')}</p>
        <ol className="facts-list">
          {groups.map(({ key, cases: [newest, ...others] }) => (
            <li key={key} className="row row-apart">
              <span>
                {i18n.t('waiting.written', [ageWords(timeOf(newest), now)])}
                <span className="hint block">
                  {clockWords(timeOf(newest), now)}
                  {others.length > 0 && `, ${i18n.t('popup.newest', [others.length + 1])}`}
                </span>
              </span>
              <button type="button" className="button button-second button-small" onClick={() => onRead(newest.id)}>
                {i18n.t('sealed.readIt')}
                <span className="visually-hidden">: {clockWords(timeOf(newest), now)}</span>
              </button>
            </li>
          ))}
        </ol>
      </main>
      <Shelf>
        <ProtocolLine protocol={protocol} now={now} />
      </Shelf>
    </div>
  );
}
