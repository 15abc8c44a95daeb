import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { compose, gapsIn } from './compose.ts';
import { fillText } from './fill.ts';
import { canCheck, findRevealing } from './revealing.ts';
import type { Protocol } from './schema.ts';

const shipped = loadShipped();
const template = (audience: 'public' | 'private' | 'colleague', text = '') => ({ audience, text });
const inPublic = (text: string, authorName: string | null = null, protocol: Protocol = shipped) =>
  findRevealing(protocol, { text, template: template('public'), authorName });

describe('a public text', () => {
  test.each([
    'See you at your next appointment.',
    "I'll let your care co-ordinator know.",
    'As your nurse I would say: please call 999.',
    'Your CMHT can help tonight.',
    'Remember what we talked about on Tuesday.',
    'When I saw you last week you were better.',
    "You're under our care and we will ring you.",
    'Please use your safety plan.',
    'Sorry it is this hard. Your crisis team is there.',
    'Are you still on the ward?',
    'I saw it in your clinical notes.',
    'Did you take your meds?',
    'My team will be in touch',
    'YOUR  APPOINTMENT',
    'your — appointment',
  ])('is refused when it reveals care: %s', (text) => {
    expect(inPublic(text)).not.toEqual([]);
  });

  test.each([
    "I've read what you wrote, and I'm sorry it's this hard. Please call 999 if you are in danger.",
    'Please take care tonight. Samaritans are there on 116 123, at any hour.',
    'I can be with you in words only. NHS 111 can talk right now.',
    'You matter. I am going to step forward and ask for help.',
  ])('passes when it could be to anybody: %s', (text) => {
    expect(inPublic(text)).toEqual([]);
  });

  test('names, tags, and those who care are refused', () => {
    expect(inPublic('Kit, please call 999.', 'Kit 🌙')).toEqual([{ words: 'kit', why: 'name' }]);
    expect(inPublic('Asking @elm_ward to help.')).toContainEqual({ words: '@elm_ward', why: 'tag' });
    const contacts = shipped.contacts.map((one) =>
      one.id === 'dutyTeam' ? { ...one, role: 'Elm House', phone: '01632 960 118' } : one,
    );
    const own = { ...shipped, owner: 'Marsh Partnership', contacts };
    expect(inPublic('Elm House can talk.', null, own)).toEqual([{ words: 'elm house', why: 'contact' }]);
    expect(inPublic('Ring 01632 960118 or 01632 960 118.', null, own)).toContainEqual({ words: '01632 960 118', why: 'contact' });
    expect(inPublic('Marsh Partnership is here.', null, own)).toContainEqual({ words: 'marsh partnership', why: 'contact' });
  });

  test('a shown name of common words does not block the organisation’s own text', () => {
    const own = shipped.templates.find(({ id }) => id === 'p2');
    expect(own && findRevealing(shipped, { text: own.text, template: own, authorName: 'please call me' })).toEqual([]);
  });
});

test('a private text may speak of a team, not of clinical detail; words to a colleague may do both', () => {
  const text = 'Our team will ring you about your appointment.';
  expect(findRevealing(shipped, { text, template: template('private'), authorName: 'Kit' })).toEqual([]);
  const clinical = 'Have you taken your medication?';
  expect(findRevealing(shipped, { text: clinical, template: template('private'), authorName: null })).toEqual([
    { words: 'medication', why: 'clinical' },
  ]);
  expect(findRevealing(shipped, { text: clinical, template: template('colleague'), authorName: null })).toEqual([]);
});

test('every shipped template can be copied once its gaps are filled', () => {
  for (const one of shipped.templates) {
    const pieces = fillText(shipped, one.text, {});
    const typed = Object.fromEntries(gapsIn(pieces).map((label) => [label, '9 pm']));
    const { text, missing } = compose(pieces, typed);
    expect(missing, one.id).toEqual([]);
    expect(findRevealing(shipped, { text, template: one, authorName: 'Kit' }), one.id).toEqual([]);
  }
});

test('a language without a list of its own is known to be unchecked', () => {
  expect(canCheck(shipped, {})).toBe(true);
  expect(canCheck(shipped, { language: 'pl' })).toBe(false);
});

test('whatever stands around it, in it or between it, each listed wording is found', () => {
  const [english] = shipped.revealing ?? [];
  const entries = [...(english?.public ?? []), ...(english?.private ?? [])];
  expect(entries.length).toBeGreaterThan(100);
  const filler = fc.constantFrom('next', 'own', 'kind', 'small');
  const around = fc.array(fc.constantFrom('I', 'am', 'here.', 'Please', 'write', '999', '—', 'today!'), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.constantFrom(...entries),
      fc.array(filler, { maxLength: 2 }),
      around,
      around,
      fc.constantFrom(' ', '  ', '\n', ', ', ' - '),
      fc.boolean(),
      (entry, between, before, after, space, shout) => {
        const words = entry.split(' ').flatMap((word) => (word === '*' ? between : [word]));
        const text = [...before, words.join(space), ...after].join(' ');
        expect(inPublic(shout ? text.toUpperCase() : text)).not.toEqual([]);
      },
    ),
  );
});
