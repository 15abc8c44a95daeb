import { useState } from 'react';
import { Notify, type NotifyProps } from '#components/nhs/Notify.tsx';
import { clockWords, timeWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { cameWhileAsleep, mostSnoozes, type StoredDeadline, standingOf } from '#lib/cases/deadline.ts';

type DeadlineEvents = {
  onOpen: (caseId: string) => void;
  onSeen: (deadline: StoredDeadline) => void;
  onLater: (deadline: StoredDeadline) => void;
  onDone: (deadline: StoredDeadline) => void;
};
type OverdueProps = DeadlineEvents & {
  deadlines: readonly StoredDeadline[];
  now: Date;
  notify: NotifyProps;
};

const keyOf = {
  'no-reply': 'no_reply',
  're-escalate': 're_escalate',
  'record-by': 'record_by',
  'follow-up': 'follow_up',
} as const;
const pageOf = 5;

/** Times that have passed, oldest first. What was seen or put off stays in the list: only the step itself takes it away. */
export function Overdue({ deadlines, now, notify, ...events }: OverdueProps) {
  const [most, setMost] = useState(pageOf);
  const passed = deadlines.filter((one) => standingOf(one, now) !== 'waiting');
  const next = deadlines.find((one) => standingOf(one, now) === 'waiting');
  if (passed.length === 0 && next === undefined) return null;
  return (
    <section className="stack-close">
      {passed.length > 0 && (
        <div className="card overdue stack-close">
          <h2>{i18n.t('popup.overdue.heading', passed.length)}</h2>
          <ul className="lines stack-close">
            {passed.slice(0, most).map((one) => (
              <PassedLine key={`${one.caseId} ${one.kind}`} deadline={one} now={now} {...events} />
            ))}
          </ul>
          {passed.length > most && (
            <button type="button" className="link" onClick={() => setMost(most + pageOf)}>
              {i18n.t('popup.more')}
            </button>
          )}
        </div>
      )}
      {next && <p className="hint">{i18n.t(`popup.coming.${keyOf[next.kind]}`, [clockWords(next.dueAt, now)])}</p>}
      <p className="hint">{i18n.t('popup.reminder')}</p>
      <Notify {...notify} />
    </section>
  );
}

const whatWords = ({ kind, dueAt }: StoredDeadline, now: Date) =>
  i18n.t(`popup.overdue.${keyOf[kind]}`, [clockWords(dueAt, now)]);

function PassedLine({
  deadline,
  now,
  onOpen,
  onSeen,
  onLater,
  onDone,
}: DeadlineEvents & { deadline: StoredDeadline; now: Date }) {
  const standing = standingOf(deadline, now);
  const what = whatWords(deadline, now);
  const named = <span className="visually-hidden">: {what}</span>;
  const isFollowUp = deadline.kind === 'follow-up';
  return (
    <li className="stack-close">
      <p>{what}</p>
      {cameWhileAsleep(deadline) && <p className="hint">{i18n.t('popup.overdue.asleep')}</p>}
      {standing === 'seen' && <p className="hint">{i18n.t('popup.overdue.seen')}</p>}
      {standing === 'put-off' && deadline.snoozedUntil !== null && (
        <p className="hint">{i18n.t('popup.overdue.putOff', [timeWords(deadline.snoozedUntil)])}</p>
      )}
      <p className="row">
        <button type="button" className="link" onClick={() => (isFollowUp ? onDone(deadline) : onOpen(deadline.caseId))}>
          {i18n.t(isFollowUp ? 'popup.overdue.done' : 'popup.overdue.goOn')}
          {named}
        </button>
        {standing === 'overdue' && (
          <button type="button" className="link" onClick={() => onSeen(deadline)}>
            {i18n.t('popup.overdue.saw')}
            {named}
          </button>
        )}
        {standing === 'overdue' && deadline.snoozes < mostSnoozes && (
          <button type="button" className="link" onClick={() => onLater(deadline)}>
            {i18n.t('popup.overdue.later')}
            {named}
          </button>
        )}
      </p>
    </li>
  );
}
