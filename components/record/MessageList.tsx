import { clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Case } from '#lib/cases/case.ts';
import type { Hold } from '#lib/cases/hold.ts';
import { untilWords } from './held-fields.ts';

type MessageListProps = {
  cases: Case[];
  holds: ReadonlyMap<string, Hold>;
  days: number;
  now: Date;
  onShow: (caseId: string) => void;
};

const statusKey = { 'to-read': 'toRead', open: 'open', ended: 'ended' } as const;

/** One list, newest first: after weeks of leave too. */
export function MessageList({ cases, holds, days, now, onShow }: MessageListProps) {
  return (
    <section className="stack-close">
      <h2>{i18n.t('recordPage.list.heading')}</h2>
      {cases.length === 0 && <p>{i18n.t('recordPage.list.none')}</p>}
      <ul className="record-list">
        {cases.map((one) => {
          const at = clockWords(one.postedAt ?? one.raisedAt, now);
          return (
            <li key={one.id} className="stack-close">
              <p>
                <strong>{i18n.t(`recordPage.list.${statusKey[one.status]}`)}</strong>,{' '}
                {i18n.t(one.origin === 'by-hand' ? 'recordPage.list.byHand' : 'recordPage.list.written', [at])}
              </p>
              <p className="hint">{untilWords({ current: one, hold: holds.get(one.id) ?? null, days })}</p>
              <button type="button" className="link no-print" onClick={() => onShow(one.id)}>
                {i18n.t('recordPage.list.show')}
                <span className="visually-hidden">: {at}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
