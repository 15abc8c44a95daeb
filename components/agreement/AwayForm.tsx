import { useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { type Hours, hoursSchema } from '#lib/protocol/hours.ts';
import { FormPage } from './FormPage.tsx';

type AwayFormProps = { hours: Hours; today: string; onSave: (hours: Hours) => void; onCancel: () => void };

/** Days away and who covers them; past ones fall out when it is saved. */
export function AwayForm({ hours, today, onSave, onCancel }: AwayFormProps) {
  const [deputy, setDeputy] = useState(hours.deputy ?? '');
  const [away, setAway] = useState(hours.away.filter(({ to }) => to >= today).map((one) => ({ ...one, cover: one.cover ?? '' })));
  const [wrong, setWrong] = useState(false);
  const change = (at: number, part: Partial<(typeof away)[number]>) =>
    setAway(away.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const save = () => {
    const named = away.map((one) => ({ ...one, cover: one.cover.trim() || null }));
    const checked = hoursSchema.safeParse({ ...hours, deputy: deputy.trim() || null, away: named });
    setWrong(!checked.success);
    if (checked.success) onSave(checked.data);
  };
  return (
    <FormPage onSave={save} onCancel={onCancel}>
      <Heading focusKey="away">{i18n.t('agreement.away.ask')}</Heading>
      <TextField
        label={i18n.t('agreement.away.deputy')}
        hint={i18n.t('agreement.away.deputyHint')}
        value={deputy}
        onChange={setDeputy}
      />
      {wrong && (
        <p className="error" role="alert">
          {i18n.t('agreement.away.wrong')}
        </p>
      )}
      <ul className="facts-list">
        {away.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and are only added at the end
          <li key={at} className="hours-row">
            <TextField
              label={i18n.t('agreement.away.from', [String(at + 1)])}
              type="date"
              value={one.from}
              onChange={(from) => change(at, { from })}
            />
            <TextField label={i18n.t('agreement.away.to')} type="date" value={one.to} onChange={(to) => change(at, { to })} />
            <TextField label={i18n.t('agreement.away.cover')} value={one.cover} onChange={(cover) => change(at, { cover })} />
            <button type="button" className="link" onClick={() => setAway(away.filter((_, index) => index !== at))}>
              {i18n.t('agreement.hours.remove')} <span className="visually-hidden">{one.from}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => setAway([...away, { from: today, to: today, cover: '' }])}>
        {i18n.t('agreement.away.add')}
      </button>
    </FormPage>
  );
}
