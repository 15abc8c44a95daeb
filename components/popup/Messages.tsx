import { ageWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { type Case, nextToRead, timeOf } from '#lib/cases/case.ts';

type MessagesProps = { cases: Case[]; now: Date; onOpen: (caseId: string) => void; onList: () => void };

/** What waits to be read, in one line however many there are. Nothing about what they say. */
export function Messages({ cases, now, onOpen, onList }: MessagesProps) {
  const toRead = cases.filter((one) => one.status === 'to-read');
  const first = nextToRead(cases);
  if (!first) return null;
  return (
    <section className="card to-read stack-close">
      <p>
        <strong>{i18n.t('popup.toRead', toRead.length)}</strong> {i18n.t('popup.written', [ageWords(timeOf(first), now)])}
      </p>
      <p className="row">
        <button type="button" className="button button-small" onClick={() => onOpen(first.id)}>
          {i18n.t('popup.open')}
        </button>
        {toRead.length > 1 && (
          <button type="button" className="link" onClick={onList}>
            {i18n.t('waiting.seeAll')}
          </button>
        )}
      </p>
    </section>
  );
}
