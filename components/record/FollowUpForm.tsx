import { type SyntheticEvent, useId, useState } from 'react';
import { i18n } from '#i18n';

type FollowUpFormProps = { now: Date; onFollowUp: (at: string) => void };

/** The hour at which a follow-up comes up on its day, local time. */
const hour = 9;

/** A day to come back to a message. Only the day is kept: what for belongs in the clinical record. */
export function FollowUpForm({ now, onFollowUp }: FollowUpFormProps) {
  const id = useId();
  const [day, setDay] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const at = new Date(`${day}T00:00`);
    if (Number.isNaN(at.getTime())) return;
    at.setHours(hour);
    onFollowUp(at.toISOString());
  };
  return (
    <form className="stack-close" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{i18n.t('recordPage.followUp.label')}</label>
        <span className="hint" id={`${id}-hint`}>
          {i18n.t('recordPage.followUp.hint')}
        </span>
        <input
          id={id}
          className="text-field"
          type="date"
          min={now.toLocaleDateString('sv-SE')}
          value={day}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setDay(target.value)}
        />
      </div>
      <button type="submit" className="button button-small button-second">
        {i18n.t('recordPage.followUp.go')}
      </button>
    </form>
  );
}
