import { Heading } from '#components/nhs/Heading.tsx';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { timeWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { ShiftEnd } from '#lib/protocol/shifts.ts';

type WhenProps = { chosen: 'office' | 'other' | 'shifts' | undefined; onAnswer: (when: 'office' | 'other' | 'shifts') => void };

export function When({ chosen, onAnswer }: WhenProps) {
  return (
    <RadioQuestion
      legend={<Heading focusKey="when">{i18n.t('agreement.hours.ask')}</Heading>}
      chosen={chosen}
      choices={[
        { id: 'office', label: i18n.t('setUp.when.office') },
        { id: 'other', label: i18n.t('setUp.when.other') },
        { id: 'shifts', label: i18n.t('setUp.when.shifts'), hint: i18n.t('setUp.when.shiftsHint') },
      ]}
      onAnswer={(id) => onAnswer(id === 'office' ? 'office' : id === 'shifts' ? 'shifts' : 'other')}
    >
      <p>{i18n.t('setUp.when.body')}</p>
    </RadioQuestion>
  );
}

type OnShiftProps = { ends: ShiftEnd[]; onUntil: (end: Date) => void; onOff: () => void };

/** Shifts: one tap now, and one tap each time in the popup. */
export function OnShift({ ends, onUntil, onOff }: OnShiftProps) {
  return (
    <div className="stack">
      <Heading focusKey="on-shift">{i18n.t('setUp.when.now')}</Heading>
      <div className="row">
        {ends.map(({ time, at }) => (
          <button type="button" className="button button-second" key={time} onClick={() => onUntil(at)}>
            {i18n.t('duty.onShiftUntil', [timeWords(at.toISOString())])}
          </button>
        ))}
      </div>
      <button type="button" className="link" onClick={onOff}>
        {i18n.t('setUp.when.notOn')}
      </button>
    </div>
  );
}
