import { type Hours, type Weekday, weekdays } from './hours.ts';

/** Runs of days with the same times: "mon"–"fri" 09:00 to 17:00. For the interface to put into words. */
export type HoursRun = { first: Weekday; last: Weekday; times: { from: string; to: string }[] };

export function hoursRuns(hours: Hours): HoursRun[] {
  const runs: HoursRun[] = [];
  for (const day of weekdays) {
    const times = hours.weekly
      .filter((span) => span.day === day)
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from.localeCompare(b.from));
    const last = runs.at(-1);
    const follows = last && weekdays.indexOf(last.last) === weekdays.indexOf(day) - 1;
    if (times.length === 0) continue;
    if (follows && JSON.stringify(last.times) === JSON.stringify(times)) last.last = day;
    else runs.push({ first: day, last: day, times });
  }
  return runs;
}
