import { useEffect, useState } from 'react';
import { HolidaysEnd } from '#components/nhs/HolidaysEnd.tsx';
import { DutyLine } from '#components/popup/DutyLine.tsx';
import { readHours } from '#lib/policy/effective-hours.ts';
import type { Hours } from '#lib/protocol/hours.ts';
import type { Duty } from '#lib/protocol/hours-duty.ts';
import { nextClock, type Shift, shiftEnds, startShift } from '#lib/protocol/shifts.ts';
import { observeDuty, readDuty, readHolidaysEnd, shiftItem } from '#lib/settings/duty.ts';

/** Hours at which work begins again for most: what "off duty until" offers. */
const usualStarts = ['08:00', '09:00', '13:00'];

/** `now` only says that time has passed: what was tapped a moment ago lies after it. */
export function DutyTaps({ now }: { now: Date }) {
  const [known, setKnown] = useState<{ duty: Duty; hours: Hours | null; shift: Shift | null; holidaysEnd: string | null } | null>(
    null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's clock is what it is read anew by
  useEffect(() => {
    const read = async () => {
      const [duty, hours, shift, holidaysEnd] = await Promise.all([
        readDuty(new Date()),
        readHours(),
        shiftItem.read(),
        readHolidaysEnd(new Date()),
      ]);
      setKnown({ duty, hours: hours.value, shift, holidaysEnd });
    };
    void read();
    return observeDuty(() => void read());
  }, [now]);
  if (known === null) return null;
  const { duty, hours, shift, holidaysEnd } = known;
  const zone = hours?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const due = duty.on === false && duty.next ? [duty.next] : [];
  const starts = [...due, ...usualStarts.map((time) => nextClock(time, now, zone))];
  const soonest = [...new Map(starts.map((start) => [start.getTime(), start])).values()].sort(
    (a, b) => a.getTime() - b.getTime(),
  );
  const needsHolidays = hours !== null && hours.division !== null && !hours.onBankHolidays;
  const tapped = shift !== null && Date.parse(shift.until) > now.getTime();
  return (
    <>
      <DutyLine
        duty={duty}
        now={now}
        onUntil={shiftEnds(hours, now, zone).map(({ at }) => at)}
        offUntil={soonest.slice(0, 4)}
        onShift={(kind, until) => void shiftItem.write(startShift(kind, until, new Date()))}
        onAgreed={tapped ? () => void shiftItem.write(null) : null}
      />
      <HolidaysEnd end={needsHolidays ? holidaysEnd : null} now={now} />
    </>
  );
}
