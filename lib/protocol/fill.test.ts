import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { fillText, namesIn, valuesOf } from './fill.ts';

const protocol = loadShipped();

test('a value that nobody has set comes back as NOT SET with its label, never as nothing', () => {
  expect(fillText(protocol, 'Wait [time.noReplyMinutes] minutes, ring [dutyTeam.phone].', valuesOf(protocol))).toEqual([
    { kind: 'words', text: 'Wait ' },
    { kind: 'not-set', text: 'minutes to wait for a reply', fallback: 'Agree a time with your team now.' },
    { kind: 'words', text: ' minutes, ring ' },
    { kind: 'not-set', text: 'number of the Duty team', fallback: protocol.fallback },
    { kind: 'words', text: '.' },
  ]);
});

test('values and gaps stand where their marks stood', () => {
  expect(fillText(protocol, '[message.age]: {time}', { 'message.age': '12 minutes ago' })).toEqual([
    { kind: 'value', text: '12 minutes ago' },
    { kind: 'words', text: ': ' },
    { kind: 'gap', text: 'time' },
  ]);
});

test('a name with a label is a gap until it has a value', () => {
  const text = 'Ring [dutyTeam.phone|the number].';
  expect(fillText(protocol, text, {})[1]).toEqual({ kind: 'gap', text: 'the number', name: 'dutyTeam.phone' });
  expect(fillText(protocol, text, { 'dutyTeam.phone': '01632 960 118' })[1]).toEqual({ kind: 'value', text: '01632 960 118' });
  expect(namesIn(text)).toEqual(['dutyTeam.phone']);
});

test('contacts and values of the protocol are found by name', () => {
  const contacts = protocol.contacts.map((contact) =>
    contact.id === 'dutyTeam' ? { ...contact, phone: '01632 960 118' } : contact,
  );
  expect(valuesOf({ ...protocol, contacts })).toEqual({ 'time.oldAfterHours': '48', 'dutyTeam.phone': '01632 960 118' });
});

test('names are found, gaps are not', () => {
  expect(namesIn('[a.b] {c} [d]')).toEqual(['a.b', 'd']);
});
