import type { Protocol } from './schema.ts';

/** A number that may stand in a text, with whether somebody has checked it lately enough. */
export type DatedNumber = { label: string; number: string; fresh: boolean };

/** The numbers of the organisation's contacts as of `today` ("2026-11-25"). */
export function contactNumbers({ contacts }: Protocol, today: string): DatedNumber[] {
  return contacts.flatMap(({ role, phone, verifiedOn, verifyBy }) =>
    phone === null
      ? []
      : [{ label: role, number: phone, fresh: verifiedOn !== null && (verifyBy === null || today <= verifyBy) }],
  );
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
