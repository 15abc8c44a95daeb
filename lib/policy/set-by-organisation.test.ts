import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newAgreement } from '#lib/protocol/agreement.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { writeAgreement, writeOwnContacts } from '#lib/settings/agreements.ts';
import { readDuty } from '#lib/settings/duty.ts';
import { hoursItem } from '#lib/settings/hours.ts';
import { readSettledProtocol } from '#lib/updates/settled-protocol.ts';
import { readHours } from './effective-hours.ts';
import { readManagedView } from './managed-view.ts';
import { nextPolicyState } from './next-policy-state.ts';
import { policyItem } from './policy-item.ts';
import type { Policy } from './schema.ts';
import { agreementUnderPolicy, lockedQuestions } from './set-by-organisation.ts';

const now = new Date('2026-11-25T12:00:00Z');
const say = (policy: Policy) => policyItem.setValue(nextPolicyState({ state: 'unknown' }, policy, true, now));
const value = async (name: string) => (await readSettledProtocol('me')).values.find((one) => one.name === name)?.value;
const contact = async (id: string) => (await readSettledProtocol('me')).contacts.find((one) => one.id === id);

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
});

describe('what the organisation sets in its policy', () => {
  it('contacts and the privacy notice stand in the steps, over what a person has filled in', async () => {
    const mine = { name: 'Lee', phone: '01632 960 999', hours: null, verifiedOn: null, verifyBy: null };
    await writeOwnContacts({ dutyTeam: mine, lineManager: mine }, now);
    await say({
      contacts: { dutyTeam: { phone: '01632 960 001' }, clinicalSafety: { name: 'Safety office', phone: '01632 960 222' } },
      privacyNotice: 'https://www.example.nhs.uk/notice',
    });
    expect(await contact('dutyTeam')).toMatchObject({ role: 'Duty team', phone: '01632 960 001' });
    expect(await contact('lineManager')).toMatchObject({ role: 'Line manager: Lee', phone: '01632 960 999' });
    expect((await contact('clinicalSafety'))?.role).toMatch(/: Safety office$/);
    expect(await value('privacyNoticeUrl')).toBe('https://www.example.nhs.uk/notice');
  });

  it('an answer is where a person starts, and once locked stands over theirs', async () => {
    const own = { ...newAgreement, answers: { publicReply: { is: 'agreed' as const, words: 'Now and then.' } } };
    await say({ agreement: { publicReply: 'Never.', noReply: '20' } });
    expect(await value('policy.publicReply')).toBe('Never.');
    await writeAgreement('me', own, now);
    expect(await value('policy.publicReply')).toBe('Now and then.');
    expect(await value('time.noReplyMinutes')).toBe('20');
    await say({ agreement: { publicReply: 'Never.' }, locked: ['agreement.publicReply'] });
    expect(await value('policy.publicReply')).toBe('Never.');
  });

  it('locks all answers with one word, and never a question that it has not answered', () => {
    const policy: Policy = { agreement: { will: 'We read it.' }, locked: ['agreement', 'agreement.wont'] };
    expect(lockedQuestions(policy)).toEqual(['will']);
    const own = { ...newAgreement, answers: { will: { is: 'not-agreed' as const, ask: 'Noor' } } };
    expect(agreementUnderPolicy(own, policy, { will: 'Later.', wont: 'We do not.' }).answers).toEqual({
      will: { is: 'agreed', words: 'We read it.' },
      wont: { is: 'agreed', words: 'We do not.' },
    });
  });

  it('hours decide who is on duty; days away stay the person’s own', async () => {
    const weekly = [{ day: 'wed' as const, from: '09:00', to: '17:00' }];
    await say({ hours: { weekly } });
    expect((await readDuty(now)).on).toBe(true);
    const mine = { zone: 'Europe/London', division: null, onBankHolidays: false, weekly: [], away: [], deputy: 'Lee' };
    await hoursItem.write({ ...mine, weekly: [{ day: 'thu', from: '09:00', to: '17:00' }] });
    expect((await readDuty(now)).on).toBe(false);
    await say({ hours: { weekly }, locked: ['hours'] });
    expect((await readDuty(now)).on).toBe(true);
    expect(await readHours()).toMatchObject({ source: 'locked', value: { weekly, deputy: 'Lee' } });
    await hoursItem.write({ ...mine, away: [{ from: '2026-11-25', to: '2026-11-25', cover: null }] });
    expect((await readDuty(now)).on).toBe(false);
  });

  it('the options list each value with who said it and since when, and name a number for no role', async () => {
    await say({
      organisation: 'A Trust',
      contacts: { dutyTeam: { phone: '01632 960 001', hours: '9 to 5' }, plumber: { phone: '01632 960 002' } },
      agreement: { noReply: '20', will: 'We read it.' },
      locked: ['agreement.will'],
      exportAllowed: false,
    });
    const { values, problems } = await readManagedView('window', now);
    const of = (key: string) => values.find((one) => one.key === key);
    const since = now.toISOString();
    expect(of('contacts.dutyTeam')).toMatchObject({ value: '01632 960 001 (9 to 5)', source: 'locked', since });
    expect(of('agreement.noReply')).toMatchObject({ source: 'policy', since });
    expect(of('agreement.will')).toMatchObject({ value: 'We read it.', source: 'locked' });
    expect(of('raise')).toMatchObject({ source: 'built-in', since: null });
    expect(of('exportAllowed')).toMatchObject({ source: 'locked', since });
    expect(problems.map(({ key }) => key)).toEqual(['contacts.plumber']);
    expect(packagedProtocol.contacts.some(({ id }) => id === 'plumber')).toBe(false);
  });
});
