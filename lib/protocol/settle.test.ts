import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { type Agreement, countries, newAgreement, questions, wholeNumber, withStanding } from './agreement.ts';
import { fillText, namesIn, valuesOf } from './fill.ts';
import { hoursRuns } from './hours-words.ts';
import { protocolSchema } from './schema.ts';
import { settle } from './settle.ts';

const protocol = loadShipped();
const notAgreed = (ask: string) => `Not agreed yet. Ask ${ask}.`;
const own = (answers: Agreement['answers'], contacts = {}) => ({
  agreement: { ...newAgreement, answers },
  contacts,
  hours: null,
  notAgreed,
});
const read = (settled: typeof protocol, text: string) =>
  fillText(settled, text, valuesOf(settled))
    .map((piece) => (piece.kind === 'not-set' ? `NOT SET ${piece.text}` : piece.text))
    .join('');

test('every question that fills a value fills one that the shipped steps know', () => {
  const names = protocol.values.map(({ name }) => name);
  for (const { fills } of questions) expect(names).toContain(fills);
});

test('what the team agreed stands in the steps; what it did not agree says exactly that, and whom to ask', () => {
  const settled = settle(
    protocol,
    own({ offDuty: { is: 'agreed', words: 'ring the out-of-hours team' }, dm: { is: 'not-agreed', ask: 'Sam Green' } }),
  );
  expect(read(settled, 'Your agreement says: [policy.outOfHoursAction].')).toBe(
    'Your agreement says: ring the out-of-hours team.',
  );
  expect(read(settled, '[policy.dm]')).toBe('Not agreed yet. Ask Sam Green.');
  expect(read(settled, '[policy.publicReply]')).toBe('NOT SET the rule on public replies');
});

test('every question of the agreement stands on a step, so that no agreed answer is out of sight where it is needed', () => {
  const shown = protocol.nodes.flatMap(({ body, options, agreed = [] }) => [
    ...namesIn([body, ...options.map(({ note }) => note)].join(' ')),
    ...agreed,
  ]);
  expect(questions.flatMap(({ id, fills }) => (shown.includes(fills) ? [] : [id]))).toEqual([]);
});

test('what stands in for a number that is NOT SET is that of the country where somebody works, once they have said', () => {
  const inCountry = (country: Agreement['country']) =>
    settle(protocol, { agreement: { ...newAgreement, country }, contacts: {}, hours: null, notAgreed }).fallback;
  expect(inCountry(null)).toBe(protocol.fallback);
  expect(inCountry('england')).toMatch(/^NHS 111, option 2/);
  expect(inCountry('england')).not.toMatch(/Scotland|Ireland/);
  expect(inCountry('scotland')).toMatch(/^NHS 24 on 111/);
  expect(inCountry('northern-ireland')).toMatch(/^Lifeline, 0808 808 8000/);
  for (const country of countries) expect(inCountry(country), country).toContain('999 if there may be danger now.');
  const { fallbackIn: _, ...without } = protocol;
  const agreement: Agreement = { ...newAgreement, country: 'scotland' };
  expect(settle(without, { agreement, contacts: {}, hours: null, notAgreed }).fallback).toBe(protocol.fallback);
});

test('a number that is not agreed leaves no sentence such as "Wait no longer than Not agreed yet minutes": it is NOT SET, with whom to ask', () => {
  const settled = settle(protocol, own({ noReply: { is: 'not-agreed', ask: 'Sam Green' } }));
  const missing = fillText(settled, 'Wait [time.noReplyMinutes] minutes.', valuesOf(settled))[1];
  expect(missing).toMatchObject({ kind: 'not-set', fallback: 'Not agreed yet. Ask Sam Green.' });
});

test('what the organisation has set is never changed, by any answer', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(protocol.values.length - 1)), fc.string({ minLength: 1 }), (locked, words) => {
      const organisation = {
        ...protocol,
        values: protocol.values.map((one, at) => (locked.includes(at) ? { ...one, value: 'theirs' } : one)),
        contacts: protocol.contacts.map((one, at) => (locked.includes(at) ? { ...one, phone: '01632 960 000' } : one)),
      };
      const answers = Object.fromEntries(questions.map(({ id }) => [id, { is: 'agreed', words }])) as Agreement['answers'];
      const mine = { name: null, phone: '01632 960 999', hours: null, verifiedOn: null, verifyBy: null };
      const contacts = Object.fromEntries(protocol.contacts.map(({ id }) => [id, mine]));
      const settled = settle(organisation, own(answers, contacts));
      for (const [at, { value }] of organisation.values.entries())
        if (value !== null) expect(settled.values[at]?.value).toBe(value);
      for (const [at, { phone }] of organisation.contacts.entries())
        expect(settled.contacts[at]?.phone).toBe(phone ?? '01632 960 999');
      expect(protocolSchema.safeParse(settled).success).toBe(true);
    }),
  );
});

test('nothing agreed changes nothing', () => {
  expect(settle(protocol, { agreement: null, contacts: {}, hours: null, notAgreed })).toEqual(protocol);
});

test('a private message to a child is never opened by a person’s own answer', () => {
  expect(questions.map(({ fills }) => fills)).not.toContain('policy.dmToChild');
});

test('a change of standing asks to read the contacts again; the same one does not', () => {
  const read = { ...newAgreement, standing: 'employed' as const, contactsReadOn: '2026-11-01' };
  expect(withStanding(read, 'employed').contactsReadOn).toBe('2026-11-01');
  expect(withStanding(read, 'student')).toMatchObject({ standing: 'student', contactsReadOn: null });
});

test('numbers that the steps count with are whole and more than nothing', () => {
  expect([' 30 ', '0', '-5', '1.5', '30 minutes', '', '99999'].map(wholeNumber)).toEqual([
    30,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('hours are gathered into runs of days', () => {
  const span = (day: 'mon' | 'tue' | 'thu', from = '09:00', to = '17:00') => ({ day, from, to });
  const weekly = [span('tue'), span('mon'), span('thu'), span('thu', '19:00', '21:00')];
  const runs = hoursRuns({ zone: 'UTC', division: null, onBankHolidays: false, weekly, away: [], deputy: null });
  expect(runs.map(({ first, last, times }) => `${first}-${last} ${times.length}`)).toEqual(['mon-tue 1', 'thu-thu 2']);
});
