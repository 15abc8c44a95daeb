import { Heading } from '#components/nhs/Heading.tsx';
import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { type Agreement, type Answer, type Question, type QuestionId, questions } from '#lib/protocol/agreement.ts';
import type { Hours } from '#lib/protocol/hours.ts';
import type { OwnContacts } from '#lib/protocol/own-contact.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { isAnswered } from '#lib/protocol/settle.ts';
import { hoursInWords } from '#lib/settings/hours-in-words.ts';
import { openTasks } from './tasks.ts';

export type SummaryProps = {
  handle: string;
  protocol: Protocol;
  agreement: Agreement;
  /** Questions that the organisation's policy has answered for good. */
  locked: readonly QuestionId[];
  hoursLocked: boolean;
  unreadable: boolean;
  hours: Hours | null;
  contacts: OwnContacts;
  today: string;
  /** Address of the team hour for this account. */
  teamHour: string;
  onGo: (place: string) => void;
  onPrint: () => void;
};

/** The whole agreement of an account on one page: what stands, who said so, and what is left to finish with the team. */
export function Summary(props: SummaryProps) {
  const { handle, protocol, agreement, unreadable, hours, onGo, onPrint } = props;
  const tasks = openTasks(props);
  const valueNamed = (name: string) => protocol.values.find((value) => value.name === name)?.value ?? null;
  const line = (place: string, ask: string, value: string | null, locked = false) => (
    <Line key={place} ask={ask} value={value} locked={locked} onGo={() => onGo(place)} />
  );
  return (
    <div className="stack">
      <Heading focusKey="summary">{i18n.t('agreement.heading', [handle])}</Heading>
      {unreadable && <p className="inset">{i18n.t('agreement.unreadable')}</p>}
      <section className="stack-close no-print">
        <h2>{i18n.t('agreement.tasks')}</h2>
        <ul className="facts-list">
          {tasks.map(({ id, place, state }) => (
            <li key={id} className="row row-apart">
              <button type="button" className="link" onClick={() => onGo(place)}>
                {i18n.t(`agreement.task.${id}` as 'agreement.task.hours')}
              </button>
              <span className={state === 'done' ? 'hint' : 'not-set'}>{i18n.t(`agreement.state.${state}`)}</span>
            </li>
          ))}
        </ul>
        <p className="row">
          <a href={props.teamHour}>{i18n.t('agreement.toTeamHour')}</a>
          <button type="button" className="link" onClick={() => onGo('leaving')}>
            {i18n.t('leaving.heading')}
          </button>
        </p>
      </section>
      <section className="stack-close">
        <h2>{i18n.t('agreement.whatStands')}</h2>
        <ul className="facts-list">
          {line(
            'standing',
            i18n.t('agreement.standing.ask'),
            agreement.standing && i18n.t(`agreement.standing.${agreement.standing}`),
          )}
          {line(
            'hours',
            i18n.t('agreement.hours.ask'),
            hours && (hoursInWords(hours) ?? i18n.t('agreement.byTap')),
            props.hoursLocked,
          )}
          {line('away', i18n.t('agreement.away.ask'), hours?.deputy ?? null)}
          {questions.map((question) => {
            const locked = isAnswered(protocol, props.locked, question);
            const own = answerWords(question, agreement.answers[question.id]);
            const value = (locked ? valueNamed(question.fills) : null) ?? own;
            return line(question.id, i18n.t(`agreement.q.${question.id}.ask`), value, locked);
          })}
          {line(
            'filters',
            i18n.t('agreement.filters.ask'),
            agreement.filtersCheckedOn && i18n.t('agreement.filters.checkedOn', [dateWords(agreement.filtersCheckedOn)]),
          )}
          {line('review', i18n.t('agreement.review.ask'), agreement.reviewBy && dateWords(agreement.reviewBy))}
        </ul>
        {agreement.changedOn !== null && (
          <p className="hint">{i18n.t('agreement.changedOn', [dateWords(agreement.changedOn)])}</p>
        )}
        <button type="button" className="link no-print" onClick={onPrint}>
          {i18n.t('agreement.print')}
        </button>
      </section>
    </div>
  );
}

function answerWords(question: Question, answer: Answer | undefined): string | null {
  if (!answer) return null;
  if (answer.is === 'not-agreed') return i18n.t('agreement.notAgreedAsk', [answer.ask]);
  return 'unit' in question ? i18n.t(`agreement.count.${question.unit}`, [answer.words]) : answer.words;
}

type LineProps = { ask: string; value: string | null; locked: boolean; onGo: () => void };

function Line({ ask, value, locked, onGo }: LineProps) {
  return (
    <li className="stack-close">
      <strong className="block">{ask}</strong>
      <span className="row row-apart">
        <span className="as-written">{value ?? <span className="not-set">{i18n.t('common.notSet')}</span>}</span>
        {locked ? (
          <span className="locked">{i18n.t('agreement.locked')}</span>
        ) : (
          <button type="button" className="link no-print" onClick={onGo}>
            {i18n.t('options.change')} <span className="visually-hidden">{ask}</span>
          </button>
        )}
      </span>
    </li>
  );
}
