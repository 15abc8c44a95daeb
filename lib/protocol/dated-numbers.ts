import type { Protocol } from './schema.ts';
import { isStale, type OwnChecks, type Signpost } from './signposts.ts';

/** A number that may stand in a text (`words`: whose it is, with it), and whether somebody has checked it lately enough. */
export type DatedNumber = { words: string; number: string; fresh: boolean };

/** The numbers of the organisation's contacts as of `today` ("2026-11-25"). */
export function contactNumbers({ contacts }: Protocol, today: string): DatedNumber[] {
  return contacts.flatMap(({ role, phone, verifiedOn, verifyBy }) =>
    phone === null
      ? []
      : [{ words: `${role}, ${phone}`, number: phone, fresh: verifiedOn !== null && (verifyBy === null || today <= verifyBy) }],
  );
}

/**
 * The numbers of the signposts as of `today`, of every country: whom a text is for may live in any. One that two services share stands
 * once, and is fresh when either was checked. 999 is left out: it does not change, and nothing may stand before it.
 */
export function signpostNumbers(all: readonly Signpost[], own: OwnChecks, today: string): DatedNumber[] {
  const found = new Map<string, DatedNumber>();
  for (const signpost of all) {
    const fresh = !isStale(signpost, own, today);
    for (const number of numbersIn(signpost.short)) {
      const known = found.get(number);
      found.set(number, { words: known?.words ?? signpost.short, number, fresh: fresh || known?.fresh === true });
    }
  }
  found.delete('999');
  return [...found.values()];
}

/** Those in a text that nobody has checked lately: they must not be passed on without a word. */
export function staleIn(text: string, numbers: readonly DatedNumber[]): DatedNumber[] {
  const standing = new Set(numbersIn(text));
  return numbers.filter(({ number, fresh }) => !fresh && numbersIn(number).some((one) => standing.has(one)));
}

/** However it is grouped: "116 123" and "116123" are one number. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\+?\d(?:[\s()-]*\d)+/g)].map(([number]) => number.replace(/\D/g, ''));
}
