import { i18n } from '#i18n';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "12 minutes ago". Clocks differ: a time in the future counts as now. */
export function ageWords(then: string, now: Date): string {
  const age = now.getTime() - Date.parse(then);
  if (age < minute) return i18n.t('time.justNow');
  if (age < hour) return i18n.t('time.minutesAgo', Math.floor(age / minute));
  if (age < 2 * day) return i18n.t('time.hoursAgo', Math.floor(age / hour));
  return i18n.t('time.daysAgo', Math.floor(age / day));
}

/** "Sunday 23:28" within the last week, otherwise with the date. */
export function clockWords(then: string, now: Date): string {
  const time = new Date(then);
  const near = Math.abs(now.getTime() - time.getTime()) < 6 * day;
  const date: Intl.DateTimeFormatOptions = near ? { weekday: 'long' } : { day: 'numeric', month: 'long', year: 'numeric' };
  return `${new Intl.DateTimeFormat('en-GB', date).format(time)} ${timeWords(then)}`;
}

/** "23:28" */
export function timeWords(then: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(then));
}

/** "23:28" today, "Friday 08:00" on another day. */
export function endWords(then: string, now: Date): string {
  return new Date(then).toDateString() === now.toDateString() ? timeWords(then) : clockWords(then, now);
}

/** "12 March 2026" */
export function dateWords(then: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(then));
}
