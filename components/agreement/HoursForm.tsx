import { useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { SelectField } from '#components/nhs/SelectField.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { TickBox } from '#components/nhs/TickBox.tsx';
import { i18n } from '#i18n';
import { type Division, divisions } from '#lib/protocol/bank-holidays.ts';
import { type Hours, hoursSchema, type Span, weekdays } from '#lib/protocol/hours.ts';
import { weekdayInWords } from '#lib/settings/hours-in-words.ts';
import { FormPage } from './FormPage.tsx';

type HoursFormProps = { hours: Hours; onSave: (hours: Hours) => void; onCancel: () => void };

const noDivision = 'none';

/** When a person looks, day by day; a stretch that ends before it begins goes on past midnight. */
export function HoursForm({ hours, onSave, onCancel }: HoursFormProps) {
  const [draft, setDraft] = useState(hours);
  const [wrong, setWrong] = useState(false);
  const change = (at: number, span: Partial<Span>) =>
    setDraft({ ...draft, weekly: draft.weekly.map((one, index) => (index === at ? { ...one, ...span } : one)) });
  const save = () => {
    const checked = hoursSchema.safeParse(draft);
    setWrong(!checked.success);
    if (checked.success) onSave(checked.data);
  };
  const zones = [...new Set([draft.zone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <FormPage onSave={save} onCancel={onCancel}>
      <Heading focusKey="hours">{i18n.t('agreement.hours.ask')}</Heading>
      <p className="hint">{i18n.t('agreement.hours.hint')}</p>
      {wrong && (
        <p className="error" role="alert">
          {i18n.t('agreement.hours.wrong')}
        </p>
      )}
      <ul className="facts-list">
        {draft.weekly.map((span, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and are only added at the end
          <li key={at} className="hours-row">
            <SelectField
              label={i18n.t('agreement.hours.day', [String(at + 1)])}
              value={span.day}
              options={weekdays.map((day) => ({ id: day, label: weekdayInWords(day) }))}
              onChange={(day) => change(at, { day: weekdays.find((one) => one === day) ?? span.day })}
            />
            <TextField
              label={i18n.t('agreement.hours.from')}
              type="time"
              value={span.from}
              onChange={(from) => change(at, { from })}
            />
            <TextField label={i18n.t('agreement.hours.to')} type="time" value={span.to} onChange={(to) => change(at, { to })} />
            <button
              type="button"
              className="link"
              onClick={() => setDraft({ ...draft, weekly: draft.weekly.filter((_, index) => index !== at) })}
            >
              {i18n.t('agreement.hours.remove')} <span className="visually-hidden">{weekdayInWords(span.day)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link"
        onClick={() =>
          setDraft({ ...draft, weekly: [...draft.weekly, { day: nextDay(draft.weekly), from: '09:00', to: '17:00' }] })
        }
      >
        {i18n.t('agreement.hours.add')}
      </button>
      <SelectField
        label={i18n.t('agreement.hours.holidays')}
        value={draft.division ?? noDivision}
        options={([...divisions, noDivision] as const).map((id) => ({ id, label: divisionWords(id) }))}
        onChange={(id) => setDraft({ ...draft, division: divisions.find((one) => one === id) ?? null })}
      />
      {draft.division !== null && (
        <TickBox
          label={i18n.t('agreement.hours.onHolidays')}
          checked={draft.onBankHolidays}
          onChange={(onBankHolidays) => setDraft({ ...draft, onBankHolidays })}
        />
      )}
      <SelectField
        label={i18n.t('agreement.hours.zone')}
        value={draft.zone}
        options={zones.map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }))}
        onChange={(zone) => setDraft({ ...draft, zone })}
      />
    </FormPage>
  );
}

const nextDay = (weekly: Span[]) => weekdays[(weekdays.indexOf(weekly.at(-1)?.day ?? 'sun') + 1) % 7] ?? 'mon';

export function divisionWords(id: Division | typeof noDivision): string {
  if (id === 'england-and-wales') return i18n.t('agreement.hours.englandAndWales');
  if (id === 'scotland') return i18n.t('agreement.hours.scotland');
  if (id === 'northern-ireland') return i18n.t('agreement.hours.northernIreland');
  return i18n.t('agreement.hours.noHolidays');
}

/** Where the week has not been said: Monday to Friday, nine to five. */
export function officeHours(zone: string): Hours {
  const weekly = weekdays.slice(0, 5).map((day) => ({ day, from: '09:00', to: '17:00' }));
  return { zone, division: 'england-and-wales', onBankHolidays: false, weekly, away: [], deputy: null };
}
