import { ageWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Case } from '#lib/cases/case.ts';

type MessagesProps = { cases: Case[]; now: Date; onOpen: (caseId: string) => void };

/** Messages to read, then those begun; newest first. Nothing about what they say. */
export function Messages({ cases, now, onOpen }: MessagesProps) {
  const toRead = cases.filter((one) => one.status === 'to-read');
  const begun = cases.filter((one) => one.status === 'open');
  const [newest] = toRead;
  return (
    <>
      {newest && (
        <section className="card to-read stack-close">
          <p>
            <strong>{i18n.t('popup.toRead', toRead.length)}</strong> {written(newest, now)}
          </p>
          <button type="button" className="button button-small" onClick={() => onOpen(newest.id)}>
            {i18n.t('popup.open')}
          </button>
        </section>
      )}
      {begun.length > 0 && (
        <section className="stack-close">
          <h2>{i18n.t('popup.openMessages')}</h2>
          <ul className="lines">
            {begun.map((one) => (
              <li key={one.id} className="row row-apart">
                <span>{i18n.t('popup.begun', [age(one, now)])}</span>
                <button type="button" className="link" onClick={() => onOpen(one.id)}>
                  {i18n.t('popup.goOn')}
                  <span className="visually-hidden">: {age(one, now)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const age = ({ postedAt, raisedAt }: Case, now: Date) => ageWords(postedAt ?? raisedAt, now);
const written = (one: Case, now: Date) => i18n.t('popup.written', [age(one, now)]);
