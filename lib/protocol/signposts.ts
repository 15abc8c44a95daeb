import * as z from 'zod/mini';
import { type Country, countries } from './agreement.ts';
import { calendarDay } from './calendar-day.ts';
import { addDays } from './hours-clock.ts';

const words = z.string().check(z.minLength(1), z.maxLength(200));
const day = z.nullable(calendarDay);

const signpostSchema = z.strictObject({
  id: words,
  countries: z.array(z.enum(countries)).check(z.minLength(1)),
  words,
  /** As it stands in a text to copy: whose it is, and the number. */
  short: words,
  /** Only for some, such as "under 19"; left out where it is for everybody. */
  audience: z.optional(words),
  checkedOn: day,
  /** Who found it right: a name or a role. */
  checkedBy: z.optional(words),
  checkBy: day,
});
export type Signpost = z.infer<typeof signpostSchema>;

/** rules/signposts.json: where people can turn, by country, each with the day on which it was last found right. */
export const signpostsSchema = z
  .strictObject({ note: z.string(), signposts: z.array(signpostSchema).check(z.minLength(1), z.maxLength(60)) })
  .check(({ value: { signposts }, issues }) => {
    const say = (message: string, at: number | null, key: string) =>
      issues.push({ code: 'custom', input: signposts, path: at === null ? ['signposts'] : ['signposts', at, key], message });
    signposts.forEach(({ id, checkedOn, checkedBy, checkBy }, at) => {
      if (signposts.findIndex((other) => other.id === id) < at) say(`${id} stands here twice`, at, 'id');
      if (checkedBy !== undefined && checkedOn === null)
        say('nobody has checked it: say when, or leave out who', at, 'checkedBy');
      if (checkBy !== null && (checkedOn === null || checkBy < checkedOn))
        say('must be a day after the one on which it was checked', at, 'checkBy');
    });
    for (const country of countries)
      if (!signposts.some((one) => one.countries.includes(country) && one.short.includes('999')))
        say(`${country} needs one with 999: it is the way out that is always there`, null, '');
  });

/** Days that somebody on this device found a signpost right, by its very words: a number that changes must be looked up anew. */
export type OwnChecks = Readonly<Record<string, string>>;

/** A number that was right half a year ago should be looked up again. */
const goodForDays = 182;

export type DatedSignpost = Signpost & {
  /** Null where nobody ever checked it. */
  lastCheckedOn: string | null;
  /** Null where it was checked on this device, and where nobody said who it was. */
  lastCheckedBy: string | null;
  stale: boolean;
};

/** Whether nobody has found it right lately enough: the later of the organisation's check and this person's counts. */
export function isStale({ short, checkedOn, checkBy }: Signpost, own: OwnChecks, today: string): boolean {
  const mine = own[short] ?? null;
  const theirs = checkedOn !== null && today <= (checkBy ?? addDays(checkedOn, goodForDays));
  return !theirs && !(mine !== null && today <= addDays(mine, goodForDays));
}

/** Those of a country, with whether each may be passed on without a word. */
export function signpostsFor(all: readonly Signpost[], country: Country, own: OwnChecks, today: string): DatedSignpost[] {
  return all
    .filter((signpost) => signpost.countries.includes(country))
    .map((signpost) => {
      const mine = own[signpost.short] ?? null;
      const lastCheckedOn = [signpost.checkedOn, mine].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a));
      const lastCheckedBy = lastCheckedOn === signpost.checkedOn ? (signpost.checkedBy ?? null) : null;
      return { ...signpost, lastCheckedOn, lastCheckedBy, stale: isStale(signpost, own, today) };
    });
}
