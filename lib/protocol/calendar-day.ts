import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';

/** "2026-12-24", a real day. */
export const calendarDay = z.string().check(
  z.refine((day) => {
    try {
      return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString() === day;
    } catch {
      return false;
    }
  }, 'must be a date such as 2026-12-24'),
);
