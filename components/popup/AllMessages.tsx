import { useId, useState } from 'react';
import { Details } from '#components/nhs/Details.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { type Case, timeOf } from '#lib/cases/case.ts';
import { findMessages, type Show } from '#lib/cases/find-messages.ts';
import { groupMessages, type MessageGroup } from '#lib/cases/group-messages.ts';

export type AllMessagesProps = {
  cases: Case[];
  /** What a message may be found by, by case id; never shown. */
  words: ReadonlyMap<string, string>;
  /** The step at which the walk of a case stands, by case id. */
  steps: ReadonlyMap<string, string>;
  overdue: ReadonlySet<string>;
  now: Date;
  onOpen: (caseId: string) => void;
};

const filters = { all: 'filterAll', 'to-read': 'filterToRead', begun: 'filterBegun', overdue: 'filterOverdue' } as const;
const pageOf = 10;

/** Every open message, newest first, one line for many of the same person; to search and to filter. */
export function AllMessages({ cases, words, steps, overdue, now, onOpen }: AllMessagesProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [most, setMost] = useState(pageOf);
  const open = cases.filter((one) => one.status !== 'ended' || overdue.has(one.id));
  if (open.length === 0) return null;
  const groups = groupMessages(findMessages(cases, query, show, { words, overdue }));
  return (
    <Details summary={`${i18n.t('popup.all')} (${open.length})`}>
      <TextField label={i18n.t('popup.search')} hint={i18n.t('popup.searchHint')} value={query} onChange={setQuery} />
      <div className="field">
        <label htmlFor={id}>{i18n.t('popup.filter')}</label>
        <select id={id} value={show} onChange={({ target }) => setShow(target.value as Show)}>
          {Object.entries(filters).map(([value, key]) => (
            <option key={value} value={value}>
              {i18n.t(`popup.${key}`)}
            </option>
          ))}
        </select>
      </div>
      <p role="status" className="hint">
        {groups.length === 0 ? i18n.t('popup.none') : i18n.t('popup.shown', [groups.length])}
      </p>
      <ul className="lines message-lines">
        {groups.slice(0, most).map((group) => (
          <Line key={group.key} group={group} steps={steps} now={now} onOpen={onOpen} />
        ))}
      </ul>
      {groups.length > most && (
        <button type="button" className="link" onClick={() => setMost(most + pageOf)}>
          {i18n.t('popup.more')}
        </button>
      )}
    </Details>
  );
}

type LineProps = Pick<AllMessagesProps, 'steps' | 'now' | 'onOpen'> & { group: MessageGroup };

function Line({ group: { cases }, steps, now, onOpen }: LineProps) {
  const [newest] = cases;
  const at = clockWords(timeOf(newest), now);
  const step = steps.get(newest.id);
  return (
    <li className="stack-close">
      <p>
        {i18n.t(newest.origin === 'by-hand' ? 'popup.byHandLine' : 'popup.line', [at])}
        {cases.length > 1 && `, ${i18n.t('popup.newest', [cases.length])}`}
      </p>
      {step !== undefined && newest.status === 'open' && <p className="hint">{i18n.t('popup.atStep', [step])}</p>}
      <button type="button" className="link" onClick={() => onOpen(newest.id)}>
        {i18n.t(newest.status === 'to-read' ? 'popup.open' : 'popup.goOn')}
        <span className="visually-hidden">: {at}</span>
      </button>
    </li>
  );
}
