import { useState } from 'react';
import { HoursForm, officeHours } from '#components/agreement/HoursForm.tsx';
import { KnownHours } from '#components/set-up/KnownHours.tsx';
import { OnShift, When } from '#components/set-up/When.tsx';
import type { Hours } from '#lib/protocol/hours.ts';
import { shiftEnds, startShift } from '#lib/protocol/shifts.ts';
import { shiftItem } from '#lib/settings/duty.ts';
import { hoursItem } from '#lib/settings/hours.ts';

type SetUpHoursProps = { hours: Hours | null; locked: boolean; onNext: () => void };

/** When do you look: office hours in one click, other hours in a form, or shifts by one tap; nothing is asked that the organisation has locked. */
export function SetUpHours({ hours, locked, onNext }: SetUpHoursProps) {
  const [at, setAt] = useState<'ask' | 'other' | 'shifts'>('ask');
  const zone = hours?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const usual = officeHours(zone);
  if (locked && hours !== null && at === 'ask') return <KnownHours hours={hours} onNext={onNext} />;
  if (at === 'other') {
    const save = (said: Hours) => void hoursItem.write(said).then(onNext);
    return <HoursForm hours={hours?.weekly.length ? hours : usual} onSave={save} onCancel={() => setAt('ask')} />;
  }
  if (at === 'shifts') {
    const now = new Date();
    return (
      <OnShift
        ends={shiftEnds(null, now, zone)}
        onUntil={(end) => void shiftItem.write(startShift('on', end, new Date())).then(onNext)}
        onOff={onNext}
      />
    );
  }
  return (
    <When
      chosen={hours === null ? undefined : hours.weekly.length === 0 ? 'shifts' : 'other'}
      onAnswer={(when) => {
        if (when === 'office')
          void hoursItem.write({ ...usual, away: hours?.away ?? [], deputy: hours?.deputy ?? null }).then(onNext);
        else if (when === 'shifts') void hoursItem.write({ ...(hours ?? usual), weekly: [] }).then(() => setAt('shifts'));
        else setAt('other');
      }}
    />
  );
}
