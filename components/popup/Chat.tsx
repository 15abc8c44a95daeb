import { timeWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Case } from '#lib/cases/case.ts';

type ChatProps = { until: Date | null; ends: Date[]; cases: Case[]; onChat: (until: Date | null) => void };

/** "I'm in a chat until 21:00": what is to be read today is gathered in one line. What is to be read now is not. */
export function Chat({ until, ends, cases, onChat }: ChatProps) {
  if (until === null) {
    return (
      <p className="row taps">
        <span>{i18n.t('popup.chat.ask')}</span>
        {ends.map((end) => (
          <button type="button" className="link" key={end.getTime()} onClick={() => onChat(end)}>
            {timeWords(end.toISOString())}
          </button>
        ))}
      </p>
    );
  }
  const gathered = cases.filter(({ status, response }) => status === 'to-read' && response !== 'now');
  return (
    <section className="stack-close">
      <p>
        {i18n.t('popup.chat.until', [timeWords(until.toISOString())])}{' '}
        {gathered.length > 0 && i18n.t('popup.chat.gathered', gathered.length)}
      </p>
      <button type="button" className="link" onClick={() => onChat(null)}>
        {i18n.t('popup.chat.end')}
      </button>
    </section>
  );
}
