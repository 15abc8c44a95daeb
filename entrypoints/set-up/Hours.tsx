import { useState } from 'react';
import { HoursForm, officeHours } from '#components/agreement/HoursForm.tsx';
import { OnShift, When } from '#components/set-up/When.tsx';
import type { Hours } from '#lib/protocol/hours.ts';
import { shiftEnds, startShift } from '#lib/protocol/shifts.ts';
import { shiftItem } from '#lib/settings/duty.ts';
import { hoursItem } from '#lib/settings/hours.ts';

/** When do you look: office hours in one click, other hours in a form, or shifts by one tap. */
export function SetUpHours({ hours, onNext }: { hours: Hours | null; onNext: () => void }) {
  const [at, setAt] = useState<'ask' | 'other' | 'shifts'>('ask');
  const zone = hours?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const usual = officeHours(zone);
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
