import * as z from 'zod/mini';
import { type Country, countries } from './agreement.ts';
import { calendarDay } from './hours.ts';
import { addDays } from './hours-clock.ts';

const words = z.string().check(z.minLength(1));
const day = z.nullable(calendarDay);

/** rules/signposts.json: where people can turn, by country, each with the day on which it was last found right. */
export const signpostsSchema = z.object({
  note: words,
  signposts: z.array(
    z.object({ id: words, countries: z.array(z.enum(countries)), words, short: words, checkedOn: day, checkBy: day }),
  ),
});
export type Signpost = z.infer<typeof signpostsSchema>['signposts'][number];

/** Days that somebody on this device found a signpost right, by its id. */
export type OwnChecks = Readonly<Record<string, string>>;

/** A number that was right half a year ago should be looked up again. */
const goodForDays = 182;

export type DatedSignpost = Signpost & { /** Null where nobody ever checked it. */ lastCheckedOn: string | null; stale: boolean };

/** Whether nobody has found it right lately enough: the later of the organisation's check and this person's counts. */
export function isStale({ id, checkedOn, checkBy }: Signpost, own: OwnChecks, today: string): boolean {
  const mine = own[id] ?? null;
  const theirs = checkedOn !== null && today <= (checkBy ?? addDays(checkedOn, goodForDays));
  return !theirs && !(mine !== null && today <= addDays(mine, goodForDays));
}

/** Those of a country, with whether each may be passed on without a word. */
export function signpostsFor(all: readonly Signpost[], country: Country, own: OwnChecks, today: string): DatedSignpost[] {
  return all
    .filter((signpost) => signpost.countries.includes(country))
    .map((signpost) => {
      const mine = own[signpost.id] ?? null;
      const lastCheckedOn = [signpost.checkedOn, mine].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a));
      return { ...signpost, lastCheckedOn, stale: isStale(signpost, own, today) };
    });
}
