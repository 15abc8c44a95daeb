import { expect, test } from 'vitest';
import file from '#rules/signposts.json';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { countries } from './agreement.ts';
import { signpostNumbers, staleIn } from './dated-numbers.ts';
import { signpostsFor, signpostsSchema } from './signposts.ts';

const { signposts } = signpostsSchema.parse(file);
const today = '2026-11-22';

test('each country has 999, the Samaritans, and a way of its own into the health service', () => {
  for (const country of countries) {
    const ids = signpostsFor(signposts, country, {}, today).map(({ id }) => id);
    expect(ids).toContain('999');
    expect(ids).toContain('samaritans');
    expect(ids.length).toBeGreaterThanOrEqual(3);
  }
  expect(signpostsFor(signposts, 'scotland', {}, today).map(({ id }) => id)).not.toContain('nhs-111');
});

test('a signpost that nobody checked, or whose time is over, is stale; a later check by anybody mends it', () => {
  const [one] = signposts.slice(0, 1);
  if (!one) throw new Error('none');
  const stale = (given: Partial<typeof one>, own = {}) => signpostsFor([{ ...one, ...given }], 'wales', own, today)[0];
  expect(stale({})).toMatchObject({ stale: true, lastCheckedOn: null });
  expect(stale({ checkedOn: '2026-10-01', checkBy: '2026-11-22' })).toMatchObject({ stale: false });
  expect(stale({ checkedOn: '2026-10-01', checkBy: '2026-11-21' })).toMatchObject({ stale: true, lastCheckedOn: '2026-10-01' });
  expect(stale({ checkedOn: '2026-10-01', checkBy: '2026-11-21' }, { '999': '2026-11-20' })).toMatchObject({
    stale: false,
    lastCheckedOn: '2026-11-20',
  });
  expect(stale({}, { '999': '2026-05-01' })).toMatchObject({ stale: true });
});

test('a check says who it was, where somebody did; a check of one’s own says no other name', () => {
  const [one] = signposts.slice(0, 1);
  if (!one) throw new Error('none');
  const theirs = { ...one, checkedOn: '2026-10-01', checkedBy: 'Information governance' };
  const by = (own: Record<string, string>) => signpostsFor([theirs], 'wales', own, today)[0]?.lastCheckedBy;
  expect(by({})).toBe('Information governance');
  expect(by({ [one.short]: '2026-11-20' })).toBeNull();
  const whole = { ...file, signposts: [{ ...one, checkedOn: null, checkBy: null, checkedBy: 'Nobody' }] };
  expect(signpostsSchema.safeParse(whole).error?.issues.map(({ message }) => message)).toContain(
    'nobody has checked it: say when, or leave out who',
  );
});

test('every number that the shipped steps and their texts name stands among the signposts, so that an unchecked one stops the copying', () => {
  const shipped = loadShipped();
  const texts = [
    ...shipped.templates.map(({ text }) => text),
    ...shipped.contacts.map(({ fallback }) => fallback ?? ''),
    ...shipped.nodes.flatMap(({ heading, body, more }) => [heading, body, more ?? '']),
  ];
  const known = signpostNumbers(signposts, {}, today);
  const long = texts.flatMap((text) => [...text.matchAll(/\d(?:[\s-]*\d){5,}/g)].map(([number]) => number));
  expect(long.length).toBeGreaterThan(5);
  expect(long.filter((number) => staleIn(number, known).length === 0)).toEqual([]);
});
