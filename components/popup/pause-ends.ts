export type PauseEnd = { id: string; hours: number | null; until: string };

/** The ends a pause may have, as ISO times; `hours` is null for the next eight o'clock in the morning, local time. */
export function pauseEnds(now: Date): PauseEnd[] {
  const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
  const morning = new Date(now);
  morning.setHours(8, 0, 0, 0);
  if (morning <= now) morning.setDate(morning.getDate() + 1);
  return [
    { id: 'one', hours: 1, until: after(1) },
    { id: 'four', hours: 4, until: after(4) },
    { id: 'morning', hours: null, until: morning.toISOString() },
  ];
}
