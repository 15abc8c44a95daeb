import { type SyntheticEvent, useState } from 'react';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';

type HoldFormProps = { onHold: (said: { by: string; why: string }) => void; goWords?: string };

/** Who asked for a hold, and why: without both there is none. */
export function HoldForm({ onHold, goWords = i18n.t('recordPage.holdForm.go') }: HoldFormProps) {
  const [by, setBy] = useState('');
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (by.trim() === '' || why.trim() === '') return setMissing(true);
    onHold({ by, why });
  };
  return (
    <form className="stack-close" onSubmit={submit}>
      {missing && (
        <p className="error" role="alert">
          {i18n.t('recordPage.holdForm.missing')}
        </p>
      )}
      <TextField
        label={i18n.t('recordPage.holdForm.by')}
        hint={i18n.t('recordPage.holdForm.byHint')}
        value={by}
        onChange={setBy}
      />
      <TextField label={i18n.t('recordPage.holdForm.why')} value={why} onChange={setWhy} />
      <button type="submit" className="button button-small">
        {goWords}
      </button>
    </form>
  );
}
