import { i18n } from '#i18n';
import { type Hours, type Weekday, weekdays } from '#lib/protocol/hours.ts';
import { hoursRuns } from '#lib/protocol/hours-words.ts';

/** 5 January 1970 was a Monday. */
const monday = Date.UTC(1970, 0, 5, 12);
const name = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** "Monday" */
export const weekdayInWords = (day: Weekday): string => name.format(monday + weekdays.indexOf(day) * 86_400_000);

/** "Monday to Friday, 09:00 to 17:00; Saturday, 20:00 to 08:00"; null when no hours are fixed. */
export function hoursInWords(hours: Hours | null): string | null {
  if (hours === null || hours.weekly.length === 0) return null;
  return hoursRuns(hours)
    .map(({ first, last, times }) => {
      const [from, to] = [weekdayInWords(first), weekdayInWords(last)];
      const days = first === last ? from : i18n.t('agreement.days', [from, to]);
      return [days, ...times.map((span) => i18n.t('agreement.times', [span.from, span.to]))].join(', ');
    })
    .join('; ');
}
