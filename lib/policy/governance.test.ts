import { expect, test } from 'vitest';
import { governanceOf, isGoverned } from './governance.ts';
import type { PolicyState } from './policy-item.ts';

const today = '2026-11-22';
const contact = { name: null, phone: '01632 960 111', hours: null, verifiedOn: today, verifyBy: null };
const whole = { by: 'Noor Example', privacyNotice: 'https://example.org/notice', stepsReadOn: today };
const alone = {
  state: { state: 'none', since: today } as PolicyState,
  hasRelease: false,
  self: whole,
  contacts: { crisisLine24h: contact },
};
const policy = (values: object): PolicyState => ({ state: 'policy', policy: values, problems: [], since: today, fresh: true });

test('without an organisation, each of four things is needed, and each missing one is named', () => {
  expect(governanceOf(alone)).toEqual({ kind: 'self', by: 'Noor Example', missing: [] });
  expect(isGoverned(governanceOf(alone))).toBe(true);
  const missing = [
    [{ self: { ...whole, by: null } }, 'by'],
    [{ self: { ...whole, privacyNotice: null } }, 'notice'],
    [{ self: { ...whole, stepsReadOn: null } }, 'steps'],
    [{ contacts: {} }, 'contact'],
    [{ contacts: { crisisLine24h: { ...contact, verifiedOn: null } } }, 'contact'],
    [{ contacts: { dutyTeam: contact } }, 'contact'],
  ] as const;
  for (const [without, part] of missing) {
    const governance = governanceOf({ ...alone, ...without });
    expect(governance).toMatchObject({ kind: 'self', missing: [part] });
    expect(isGoverned(governance)).toBe(false);
  }
});

test('a browser that has not said whether there is a policy neither asks nor checks; who has settled everything goes on', () => {
  const state = { state: 'unknown' } as PolicyState;
  expect(governanceOf({ ...alone, state, contacts: {} })).toEqual({ kind: 'unknown' });
  expect(isGoverned(governanceOf({ ...alone, state, contacts: {} }))).toBe(false);
  expect(isGoverned(governanceOf({ ...alone, state }))).toBe(true);
});

test('with a policy the organisation answers, unless it wants its own steps first', () => {
  const none = { by: null, privacyNotice: null, stepsReadOn: null };
  const under = (values: object, hasRelease = false) =>
    governanceOf({ state: policy(values), hasRelease, self: none, contacts: {} });
  expect(under({ organisation: 'A Trust' })).toEqual({ kind: 'organisation', name: 'A Trust', mayCheck: true });
  expect(isGoverned(under({ selfGoverned: false }))).toBe(false);
  expect(isGoverned(under({ selfGoverned: false }, true))).toBe(true);
});
