import { readHours } from '#lib/policy/effective-hours.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import { holidayDates } from '#lib/protocol/bank-holidays.ts';
import { type Duty, dutyAt } from '#lib/protocol/hours-duty.ts';
import { type Shift, shiftSchema } from '#lib/protocol/shifts.ts';
import { readActiveParts } from '#lib/updates/active-parts.ts';
import { activeReleaseItem } from '#lib/updates/release-items.ts';
import { type Guard, isNullOr } from './guards.ts';
import { hoursItem } from './hours.ts';
import { settingsItem } from './items.ts';

const isShift: Guard<Shift> = (value): value is Shift => shiftSchema.safeParse(value).success;

/** Said with one tap: on shift, or off duty, until a time. */
export const shiftItem = settingsItem<Shift | null>('shift', isNullOr(isShift), null);

/** Duty at `now` by what is agreed, and by the last tap. */
export async function readDuty(now: Date): Promise<Duty> {
  return dutyAt((await readHours()).value, await shiftItem.read(), now, (await readActiveParts()).bankHolidays);
}

/** The last day whose bank holidays are known, when it is near or past; null while there is nothing to say. */
export async function readHolidaysEnd(now: Date): Promise<string | null> {
  const { bankHolidays: holidays } = await readActiveParts();
  return holidayDates(holidays, now.toISOString().slice(0, 10)) === 'known' ? null : holidays.knownUntil;
}

/** Calls back after each change to hours, shift, policy or release. Returns the way to stop. */
export function observeDuty(callback: () => void): () => void {
  const stops = [
    hoursItem.observe(callback),
    shiftItem.observe(callback),
    policyItem.watch(callback),
    activeReleaseItem.watch(callback),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Whether a time (ISO) lay in the hours that are agreed now, one-tap shifts left out; null while no hours are agreed. */
export async function readAgreedHours(): Promise<((at: string) => boolean) | null> {
  const [{ value: hours }, { bankHolidays: holidays }] = await Promise.all([readHours(), readActiveParts()]);
  return hours && ((at) => dutyAt(hours, null, new Date(at), holidays).on === true);
}
