import * as z from 'zod/mini';
import type { Hours } from './hours.ts';
import { addDays, dayAt, momentOf } from './hours-clock.ts';

const time = z.string().check(z.refine((text) => Number.isFinite(Date.parse(text)), 'must be a time'));

/** Said with one tap: on shift, or finished early, from now until a time. ISO strings. */
export const shiftSchema = z
  .object({ kind: z.enum(['on', 'off']), from: time, until: time })
  .check(z.refine(({ from, until }) => Date.parse(from) < Date.parse(until), 'a shift must end after it begins'));
export type Shift = z.infer<typeof shiftSchema>;

/** No shift is offered that would last longer: a tap in the wrong evening must not keep somebody on duty for a day. */
const longestHours = 14;
/** Ends of shifts that most wards know, for somebody whose own hours name none. */
const usualEnds = ['07:30', '08:00', '14:00', '17:00', '20:00', '21:00'];

/** The next moment at which the clock in `zone` comes to `time` ("07:30"). */
export function nextClock(time: string, now: Date, zone: string): Date {
  for (let ahead = 0; ; ahead += 1) {
    const day = addDays(dayAt(now, zone), ahead);
    for (const which of ['first', 'last'] as const) {
      const moment = momentOf(day, time, zone, which);
      if (moment > now.getTime()) return new Date(moment);
    }
  }
}

export type ShiftEnd = { time: string; at: Date };

/** What "On shift until …" can offer in one tap: the ends in the person's own hours first, then the usual ones; soonest first. */
export function shiftEnds(hours: Hours | null, now: Date, zone: string, most = 4): ShiftEnd[] {
  const own = hours?.weekly.map((span) => span.to) ?? [];
  const within = (times: string[]) =>
    [...new Set(times)]
      .map((time) => ({ time, at: nextClock(time, now, zone) }))
      .filter(({ at }) => at.getTime() - now.getTime() <= longestHours * 3_600_000);
  const offered = within(own);
  for (const end of within(usualEnds)) if (!offered.some(({ time }) => time === end.time)) offered.push(end);
  return offered.slice(0, most).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** "On shift until 07:30", or "finished, until I am next due". */
export function startShift(kind: Shift['kind'], until: Date, now: Date): Shift {
  return shiftSchema.parse({ kind, from: now.toISOString(), until: until.toISOString() });
}
