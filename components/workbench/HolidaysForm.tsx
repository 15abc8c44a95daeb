import { useState } from 'react';
import { divisionWords } from '#components/agreement/HoursForm.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { type BankHolidays, divisions } from '#lib/protocol/bank-holidays.ts';
import { filled, LinesField } from './LinesField.tsx';

type HolidaysFormProps = { holidays: BankHolidays; onKeep: (holidays: BankHolidays) => void };
type Lines = Record<(typeof divisions)[number], string[]>;

/** Days off by country, one on each line as "2027-12-25 Christmas Day". */
export function HolidaysForm({ holidays, onKeep }: HolidaysFormProps) {
  const [lines, setLines] = useState(() => toLines(holidays));
  const [knownUntil, setKnownUntil] = useState(holidays.knownUntil);
  const [checkedOn, setCheckedOn] = useState(holidays.checkedOn ?? '');
  const keep = () => onKeep({ ...holidays, knownUntil, checkedOn: checkedOn || null, divisions: fromLines(lines) });
  return (
    <details>
      <summary>{i18n.t('workbench.parts.days')}</summary>
      <div className="details-body stack">
        {divisions.map((division) => (
          <LinesField
            key={division}
            label={divisionWords(division)}
            hint={i18n.t('workbench.parts.dayLine')}
            lines={lines[division]}
            onChange={(changed) => setLines({ ...lines, [division]: changed })}
          />
        ))}
        <TextField type="date" label={i18n.t('workbench.parts.knownUntil')} value={knownUntil} onChange={setKnownUntil} />
        <TextField
          type="date"
          label={i18n.t('workbench.parts.daysCheckedOn')}
          hint={i18n.t('workbench.parts.daysCheckedOnHint')}
          value={checkedOn}
          onChange={setCheckedOn}
        />
        <div>
          <button type="button" className="button button-small" onClick={keep}>
            {i18n.t('workbench.rule.keep')}
          </button>
        </div>
      </div>
    </details>
  );
}

function toLines({ divisions: all }: BankHolidays): Lines {
  const of = (division: (typeof divisions)[number]) => all[division].map(({ date, title }) => `${date} ${title}`);
  return { 'england-and-wales': of('england-and-wales'), scotland: of('scotland'), 'northern-ireland': of('northern-ireland') };
}

function fromLines(lines: Lines): BankHolidays['divisions'] {
  const of = (division: (typeof divisions)[number]) =>
    filled(lines[division])
      .sort()
      .map((line) => ({ date: line.split(/\s/)[0] ?? '', title: line.replace(/^\S*\s*/, '') }));
  return { 'england-and-wales': of('england-and-wales'), scotland: of('scotland'), 'northern-ireland': of('northern-ireland') };
}
