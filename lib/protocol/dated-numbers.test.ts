import { describe, expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { contactNumbers, signpostNumbers, staleIn } from './dated-numbers.ts';
import type { Signpost } from './signposts.ts';

const shipped = loadShipped();
const withTeam = (verifiedOn: string | null, verifyBy: string | null) => ({
  ...shipped,
  contacts: shipped.contacts.map((one) =>
    one.id === 'dutyTeam' ? { ...one, phone: '01632 960 118', verifiedOn, verifyBy } : one,
  ),
});
const stale = (text: string, verifiedOn: string | null, verifyBy: string | null) =>
  staleIn(text, contactNumbers(withTeam(verifiedOn, verifyBy), '2026-11-25')).map(({ words }) => words);

test.each([
  ['never checked', null, null, ['Duty team, 01632 960 118']],
  ['past its date', '2026-01-05', '2026-11-24', ['Duty team, 01632 960 118']],
  ['on its last day', '2026-01-05', '2026-11-25', []],
  ['checked, without an end', '2026-01-05', null, []],
])('a number %s', (_, verifiedOn, verifyBy, expected) => {
  expect(stale('Ring 01632 960 118.', verifiedOn, verifyBy)).toEqual(expected);
});

test('a number is found however it is grouped, and only as a whole', () => {
  expect(stale('Ring 01632960118 now', null, null)).toEqual(['Duty team, 01632 960 118']);
  expect(stale('Ring (01632) 960-118', null, null)).toEqual(['Duty team, 01632 960 118']);
  expect(stale('Ring 01632 960 119', null, null)).toEqual([]);
  expect(stale('Ring 999', null, null)).toEqual([]);
});

describe('signposts in a text', () => {
  const signpost = (id: string, short: string, checkedOn: string | null, checkBy: string | null = null): Signpost => ({
    id,
    countries: ['england'],
    words: short,
    short,
    checkedOn,
    checkBy,
  });
  const staleSignposts = (text: string, all: Signpost[], own: Record<string, string> = {}) =>
    staleIn(text, signpostNumbers(all, own, '2026-11-25')).map(({ words }) => words);
  const text = 'Samaritans 116 123, or NHS 111, any time. 999 if you are in danger now.';

  test('one that expired, or that nobody ever checked, stands in the way; one that was checked does not', () => {
    expect(staleSignposts(text, [signpost('a', 'Samaritans 116 123', '2026-05-01', '2026-11-24')])).toEqual([
      'Samaritans 116 123',
    ]);
    expect(staleSignposts(text, [signpost('a', 'Samaritans 116 123', null)])).toEqual(['Samaritans 116 123']);
    expect(staleSignposts(text, [signpost('a', 'Samaritans 116 123', '2026-05-01', '2026-11-25')])).toEqual([]);
    expect(staleSignposts(text, [signpost('a', 'Samaritans 116 123', null)], { 'Samaritans 116 123': '2026-11-20' })).toEqual([]);
    // What was checked was another number.
    expect(
      staleSignposts(text, [signpost('a', 'Samaritans 116 123', null)], { 'Samaritans 116 124': '2026-11-20' }),
    ).toHaveLength(1);
  });

  test('a number that two services share counts as checked when either was', () => {
    const both = [signpost('nhs', 'NHS 111 option 2', '2026-11-01'), signpost('nhs24', 'NHS 24 on 111', null)];
    expect(staleSignposts(text, both)).toEqual([]);
    expect(staleSignposts(text, both.toReversed())).toEqual([]);
    const neither = both.map((one) => ({ ...one, checkedOn: null }));
    expect(staleSignposts(text, neither)).toEqual(['NHS 111 option 2']);
  });

  test('999 is never in question', () => {
    expect(staleSignposts(text, [signpost('999', '999', null)])).toEqual([]);
  });
});
