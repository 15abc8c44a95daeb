import { describe, expect, it } from 'vitest';
import { nextPolicyState } from './next-policy-state.ts';
import type { PolicyState } from './policy-item.ts';
import { parsePolicy } from './schema.ts';

const [monday, tuesday] = [new Date('2026-11-23T09:00:00Z'), new Date('2026-11-24T09:00:00Z')];
const trust: PolicyState = nextPolicyState({ state: 'unknown' }, { organisation: 'A Trust' }, false, monday);

describe('the state of the policy', () => {
  it('stays unknown while a starting browser says nothing, and becomes none when that is final', () => {
    for (const answer of [{}, null]) {
      expect(nextPolicyState({ state: 'unknown' }, answer, false, monday)).toEqual({ state: 'unknown' });
      expect(nextPolicyState({ state: 'unknown' }, answer, true, monday)).toEqual({ state: 'none', since: monday.toISOString() });
    }
  });

  it('keeps the last good policy over an empty answer, marked as not confirmed', () => {
    const late = nextPolicyState(trust, {}, false, tuesday);
    expect(late).toEqual({ ...trust, fresh: false });
    expect(nextPolicyState(late, { organisation: 'A Trust' }, false, tuesday)).toEqual(trust);
  });

  it('lets a policy vanish when that is final, and dates a change', () => {
    expect(nextPolicyState(trust, {}, true, tuesday)).toEqual({ state: 'none', since: tuesday.toISOString() });
    expect(nextPolicyState(trust, { organisation: 'B Trust' }, false, tuesday)).toMatchObject({
      policy: { organisation: 'B Trust' },
      since: tuesday.toISOString(),
    });
  });
});

it('each key keeps the time of its own last change', () => {
  const later = nextPolicyState(trust, { organisation: 'A Trust', exportAllowed: false }, false, tuesday);
  expect(later).toMatchObject({ keysSince: { organisation: monday.toISOString(), exportAllowed: tuesday.toISOString() } });
});

describe('a value that does not fit', () => {
  it('is named, and the others stand', () => {
    const { policy, problems } = parsePolicy({
      organisation: 'A Trust',
      raise: 'never',
      hosts: ['x.com', 'example.org'],
      releaseAddress: 'http://a.example/',
      retentionDays: 0,
      colour: 'red',
      locked: null,
    });
    expect(policy).toEqual({ organisation: 'A Trust' });
    expect(problems.map(({ key }) => key)).toEqual(['raise', 'hosts.1', 'releaseAddress', 'retentionDays', 'colour']);
  });

  it.each([[['x']], ['x'], [7], [{}]])('reads %j in place of contacts or answers as no value', (odd) => {
    for (const key of ['contacts', 'agreement', 'locked']) {
      const { policy, problems } = parsePolicy({ organisation: 'A Trust', [key]: odd });
      const isEmpty = JSON.stringify(odd) === '{}' && key !== 'locked';
      expect(policy).toEqual({ organisation: 'A Trust', ...(isEmpty ? { [key]: {} } : {}) });
      expect(problems.length).toBe(isEmpty ? 0 : 1);
    }
  });

  it('takes only itself away from contacts, answers and locks', () => {
    const { policy, problems } = parsePolicy({
      contacts: { dutyTeam: { phone: '01632 960 001' }, lineManager: { phone: 'ask Lee' } },
      agreement: { noReply: 'soon', will: 'We read it.', wot: 'x' },
      locked: ['agreement.will', 'everything'],
      hours: { weekly: [{ day: 'mon', from: '9', to: '17:00' }] },
    });
    expect(policy).toEqual({
      contacts: { dutyTeam: { phone: '01632 960 001' } },
      agreement: { will: 'We read it.' },
      locked: ['agreement.will'],
    });
    expect(problems.map(({ key }) => key).sort()).toEqual(
      ['agreement.noReply', 'agreement.wot', 'contacts.lineManager.phone', 'hours.weekly.0.from', 'locked.1'].sort(),
    );
  });
});
