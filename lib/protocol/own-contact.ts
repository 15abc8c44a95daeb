import * as z from 'zod/mini';
import { calendarDay } from './calendar-day.ts';

/** Five digits at least: 18000 is the shortest that may stand alone; 999 and 111 are in every page anyway. */
export const phoneNumber = z
  .string()
  .check(z.maxLength(40), z.regex(/^\+?[\d\s()-]{3,}(?:,? *(?:ext\.?|option) *\d+)?$/i, 'must be a number that can be dialled'));

/** A contact that this person filled in because the organisation has not. */
export const ownContactSchema = z.object({
  /** Whoever answers, in this person's words; null keeps the role's own name. */
  name: z.nullable(z.string().check(z.minLength(1), z.maxLength(80))),
  phone: phoneNumber,
  hours: z.nullable(z.string().check(z.minLength(1), z.maxLength(80))),
  /** The day on which somebody rang it and the right people answered; null is never. */
  verifiedOn: z.nullable(calendarDay),
  verifyBy: z.nullable(calendarDay),
});
export type OwnContact = z.infer<typeof ownContactSchema>;
export type OwnContacts = Readonly<Record<string, OwnContact>>;
