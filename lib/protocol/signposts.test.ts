import { expect, test } from 'vitest';
import file from '#rules/signposts.json';
import { countries } from './agreement.ts';
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
