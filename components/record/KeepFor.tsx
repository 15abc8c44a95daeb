import { type SyntheticEvent, useState } from 'react';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';

type KeepForProps = { days: number; locked: boolean; onDays: (days: number) => Promise<boolean> };

/** How long the record is kept; the organisation's word is final where it is locked. */
export function KeepFor({ days, locked, onDays }: KeepForProps) {
  const [typed, setTyped] = useState(String(days));
  const [said, setSaid] = useState<'saved' | 'wrong' | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void onDays(Number(typed)).then((done) => setSaid(done ? 'saved' : 'wrong'));
  };
  return (
    <section className="stack-close no-print">
      <h2>{i18n.t('recordPage.keep.heading')}</h2>
      {locked ? (
        <p>{i18n.t('recordPage.keep.locked', days)}</p>
      ) : (
        <form className="stack-close" onSubmit={submit}>
          <TextField
            label={i18n.t('recordPage.keep.label')}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setSaid(null);
            }}
          />
          <button type="submit" className="button button-small button-second">
            {i18n.t('recordPage.keep.save')}
          </button>
          <p role="status" className={said === 'wrong' ? 'error' : 'hint'}>
            {said && i18n.t(`recordPage.keep.${said}`)}
          </p>
        </form>
      )}
    </section>
  );
}
