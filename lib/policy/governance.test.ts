import { expect, test } from 'vitest';
import type { OwnContacts } from '#lib/protocol/own-contact.ts';
import { governanceOf, isGoverned } from './governance.ts';
import type { PolicyState } from './policy-item.ts';

const today = '2026-11-22';
const contact = { name: null, phone: '01632 960 111', hours: null, verifiedOn: today, verifyBy: null };
const whole = { by: 'Noor Example', privacyNotice: 'https://example.org/notice', stepsReadOn: today };
const none: PolicyState = { state: 'none', since: today };
const alone = (self = {}, contacts: OwnContacts = { crisisLine24h: contact }, state: PolicyState = none) =>
  governanceOf(state, { ...whole, ...self }, contacts);
const policy = (values: object): PolicyState => ({ state: 'policy', policy: values, problems: [], since: today, fresh: true });

test('without an organisation, each of four things is needed, and each missing one is named', () => {
  expect(alone()).toEqual({ kind: 'self', by: 'Noor Example', missing: [] });
  expect(isGoverned(alone())).toBe(true);
  const without = [
    [alone({ by: null }), 'by'],
    [alone({ privacyNotice: null }), 'notice'],
    [alone({ stepsReadOn: null }), 'steps'],
    [alone({}, {}), 'contact'],
    [alone({}, { crisisLine24h: { ...contact, verifiedOn: null } }), 'contact'],
    [alone({}, { dutyTeam: contact }), 'contact'],
  ] as const;
  for (const [governance, part] of without) {
    expect(governance).toMatchObject({ kind: 'self', missing: [part] });
    expect(isGoverned(governance)).toBe(false);
  }
});

test('a browser that has not said whether there is a policy neither asks nor checks; who has settled everything goes on', () => {
  const unknown: PolicyState = { state: 'unknown' };
  expect(alone({}, {}, unknown)).toEqual({ kind: 'unknown', missing: ['contact'] });
  expect(isGoverned(alone({}, {}, unknown))).toBe(false);
  expect(isGoverned(alone({}, undefined, unknown))).toBe(true);
});

test('with a policy the organisation answers', () => {
  const governance = governanceOf(policy({ organisation: 'A Trust' }), { by: null, privacyNotice: null, stepsReadOn: null }, {});
  expect(governance).toEqual({ kind: 'organisation', name: 'A Trust' });
  expect(isGoverned(governance)).toBe(true);
});
