import { type SyntheticEvent, useState } from 'react';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import type { ChainFault } from '#lib/cases/log-entry.ts';

export type ChainState = { code: string | null; fault: ChainFault | null };
type ChainProps = { chain: ChainState; onCheckCode: (code: string) => 'yes' | 'no' | 'gone' };

/** Whether the log is as it was written, and whether it once ended with the code in a clinical record. */
export function Chain({ chain: { code, fault }, onCheckCode }: ChainProps) {
  const [asked, setAsked] = useState('');
  const [answer, setAnswer] = useState<'yes' | 'no' | 'gone' | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (asked.trim() !== '') setAnswer(onCheckCode(asked));
  };
  return (
    <section className="stack-close">
      <h2>{i18n.t('recordPage.chain.heading')}</h2>
      {fault ? (
        <div className="notice stack-close">
          <p>
            <strong>{i18n.t(`recordPage.chain.broken.${fault.fault}`, [fault.seq])}</strong>
          </p>
          <p>{i18n.t('recordPage.chain.brokenBody')}</p>
        </div>
      ) : code === null ? (
        <p>{i18n.t('recordPage.chain.empty')}</p>
      ) : (
        <p>
          {i18n.t('recordPage.chain.holds')} <span className="code">{code}</span>
        </p>
      )}
      {code !== null && (
        <form className="stack-close no-print" onSubmit={submit}>
          <TextField
            label={i18n.t('recordPage.chain.codeLabel')}
            hint={i18n.t('recordPage.chain.codeHint')}
            value={asked}
            onChange={(value) => {
              setAsked(value);
              setAnswer(null);
            }}
          />
          <button type="submit" className="button button-small button-second">
            {i18n.t('recordPage.chain.check')}
          </button>
          <p role="status">{answer && i18n.t(`recordPage.chain.${answer}`)}</p>
        </form>
      )}
    </section>
  );
}
