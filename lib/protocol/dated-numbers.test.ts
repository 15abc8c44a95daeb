import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { contactNumbers, staleIn } from './dated-numbers.ts';

const shipped = loadShipped();
const withTeam = (verifiedOn: string | null, verifyBy: string | null) => ({
  ...shipped,
  contacts: shipped.contacts.map((one) =>
    one.id === 'dutyTeam' ? { ...one, phone: '01632 960 118', verifiedOn, verifyBy } : one,
  ),
});
const stale = (text: string, verifiedOn: string | null, verifyBy: string | null) =>
  staleIn(text, contactNumbers(withTeam(verifiedOn, verifyBy), '2026-11-25')).map(({ label }) => label);

test.each([
  ['never checked', null, null, ['Duty team']],
  ['past its date', '2026-01-05', '2026-11-24', ['Duty team']],
  ['on its last day', '2026-01-05', '2026-11-25', []],
  ['checked, without an end', '2026-01-05', null, []],
])('a number %s', (_, verifiedOn, verifyBy, expected) => {
  expect(stale('Ring 01632 960 118.', verifiedOn, verifyBy)).toEqual(expected);
});

test('a number is found however it is grouped, and only as a whole', () => {
  expect(stale('Ring 01632960118 now', null, null)).toEqual(['Duty team']);
  expect(stale('Ring (01632) 960-118', null, null)).toEqual(['Duty team']);
  expect(stale('Ring 01632 960 119', null, null)).toEqual([]);
  expect(stale('Ring 999', null, null)).toEqual([]);
});
