import { useEffect, useState } from 'react';
import type { Duty } from '#lib/protocol/hours-duty.ts';
import { observeDuty, readDuty } from '#lib/settings/duty.ts';

/** Duty as of now, fresh each time `now` moves on and when hours change; null while it is being read. */
export function useDuty(now: Date): Duty | null {
  const [duty, setDuty] = useState<Duty | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's clock is what it is read anew by
  useEffect(() => {
    const read = () => void readDuty(new Date()).then(setDuty);
    read();
    return observeDuty(read);
  }, [now]);
  return duty;
}
