import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMatcher } from '#tests/unit/make-matcher.ts';
import { isOneEditAway } from './spelling.ts';

const found = (phrases: string[], text: string, rule: object = {}, more: object = {}) => {
  const { matches } = makeMatcher({ rules: [{ phrases, ...rule }], ...more }).match(text);
  return matches.map((match) => text.slice(...match.span));
};
const negator = { list: 'negator', words: ['not'] };

describe('wordings of one phrase', () => {
  it.each([
    'want to rest',
    'WANT TO REST',
    'wanna rest',
    'want\nto rest',
    'w\u200bant to rest',
    'want 2 rest',
    'waaaaant to reeeest',
    '𝐰𝐚𝐧𝐭 to ｒｅｓｔ',
    'want to r*st',
    'want to re5t',
    'want to 😭 rest',
    'want to fucking rest',
    '#WantToRest',
    '#wanttorest',
    'want to r e s t',
    'want to rests',
  ])('%s', (text) =>
    expect(found(['want to rest'], `so i ${text} ok`, {}, { lists: [{ list: 'filler', words: ['fucking'] }] })).toEqual([text]),
  );

  it.each([
    'want to restaurant',
    'want @to rest',
    'want https://a.b/c to rest',
    'what i want. To rest is good',
    'unwant to rest',
    'want to do rest',
  ])('not %s', (text) => expect(found(['want to rest'], text)).toEqual([]));

  it('crosses the full stops of one-word sentences', () =>
    expect(found(['want to rest'], 'Want. To. Rest.')).toEqual(['Want. To. Rest']));
});

describe('signs and capitals that look like letters', () => {
  it.each([
    ['invisible', 'inv!s!ble'],
    ['invisible', 'inv|s!bl3'],
    ['invisible', '1nv!s1bl€'],
    ['invisible', 'in_visible'],
    ['falling', 'faIIing'],
    ['falling', 'FAllING'],
    ['die', 'DlE'],
    ['die', 'd!3'],
  ])('%s as %s', (phrase, text) => expect(found([`so ${phrase}`], `so ${text} now`)).toEqual([`so ${text}`]));

  it.each([
    ['invisible', 'inv! s!ble'],
    ['invisible', 'inv!s. ble'],
    ['invisible', 'inv!!sible'],
    ['fall', 'faiI'],
    ['die', 'DLE'],
    ['kiting', 'k!!ting'],
  ])('%s not as %s', (phrase, text) => expect(found([`so ${phrase}`], `so ${text} now`)).toEqual([]));
});

describe('a phrase over several lines or posts of a thread', () => {
  it.each([
    'no way\n2: out',
    'no way\n2. out',
    'no way\n2) out',
    'no way\n2/ out',
    'no way\n(2) out',
    'no way (2/3)\nout',
    'no way [2/3] out',
    'no way\nPart 2: out',
    'no way\npart 2/3 out',
    'no way...\n\npt. 2 ...out',
    'no way\n\n(pt 2) out',
  ])('%j', (text) => expect(found(['no way out'], text)).toEqual([text]));
  it.each(['no way\n\n20 out', 'no way 2. out', 'no way part 2: out', 'no way\npart of out', 'no way\n2.5 out'])(
    'not %j',
    (text) => expect(found(['no way out'], text)).toEqual([]),
  );
  it('keeps a number that a rule asks for', () =>
    expect(found(['took {digits} pills'], 'i took\n20 pills')).toEqual(['took\n20 pills']));
  it.each([
    ['hurt myself', 'hurt\nmy\nself'],
    ['i do not rest', 'I\ndon\nt\nrest'],
    ['i rest', 'i\nr\ne\ns\nt'],
  ])('%s, one piece a line', (phrase, text) => expect(found([phrase], text)).toEqual([text]));
});

describe('hashtags without capitals', () => {
  it.each([
    ['no one to talk to', '#noonetotalkto', ['total']],
    ['i did not exist', '#ididnotexist', ['id']],
    ['cannot go on', '#cantgoon', []],
    ['hold on for me', '#holdonforme', ['form', 'the e word']],
  ])('%s, whatever odd words the letters hold', (phrase, text, odd) =>
    expect(
      makeMatcher({ rules: [{ phrases: [phrase, 'for me', 'i did', 'talk to'] }, ...(odd.length ? [{ phrases: odd }] : [])] })
        .match(text)
        .matches.map(({ span }) => text.slice(...span)),
    ).toEqual([text]),
  );
});

describe('spelling', () => {
  const words = fc.sample(fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 5, maxLength: 12 }), {
    numRuns: 60,
    seed: 3,
  });
  const apart = [...new Set(words.map((word) => `k${word}`.replace(/(.)\1+/g, '$1')))].filter((word) => word.length > 4);
  const matcher = makeMatcher({
    rules: [{ phrases: apart.map((word) => `${word} zone`), allow: { inflect: false, spelling: 1 } }],
  });
  /** A letter more, less or other, or two swapped, at each place behind the first. */
  const edits = (word: string) =>
    Array.from({ length: word.length - 1 }, (_, i) => i + 1).flatMap((at) => [
      `${word.slice(0, at)}q${word.slice(at)}`,
      word.slice(0, at) + word.slice(at + 1),
      `${word.slice(0, at)}q${word.slice(at + 1)}`,
      word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        word.slice(at + 2),
    ]);

  it.each([1, 2])('of %i edits: a word is taken for each that is one edit away, and for no other', (count) => {
    const written = apart.flatMap((word) =>
      count === 1
        ? edits(word)
        : edits(word)
            .flatMap(edits)
            .filter((_, i) => i % 17 === 0),
    );
    for (const word of written.filter((each) => each.length > 4)) {
      const near = apart.filter((other) => (apart.includes(word) ? other === word : isOneEditAway(word, other)));
      const taken = matcher.match(`${word} zone`).matches.map(({ phrase }) => phrase.slice(0, -5));
      // One hit a rule and place: of several that are near, any.
      if (near.length === 0) expect([word, ...taken]).toEqual([word]);
      else expect([word, near.includes(taken[0] ?? '')]).toEqual([word, true]);
    }
  });

  it('forgives one letter in words of five or more, never onto a known word', () => {
    expect(found(['resting place'], 'a restign place')).toEqual(['restign place']);
    expect(found(['resting place'], 'a nesting place')).toEqual([]);
    expect(found(['resting place'], 'a testing place', {}, { notMisspellings: ['testing'] })).toEqual([]);
    expect(found(['resting place'], 'a rusting place', {}, { notMisspellings: ['rusting'] })).toEqual([]);
    expect(found(['resting place'], 'a rusting place')).toEqual(['rusting place']);
  });
  it('can be switched off', () => expect(found(['resting place'], 'a restign place', { allow: { spelling: 0 } })).toEqual([]));
});

describe('slots, options and gaps', () => {
  const lists = [{ list: 'calm', words: ['rest', 'lie {down}'] }, { list: 'down', words: ['down', 'low'] }, negator];
  it('a list that is named alone in another gives all its entries, those of several words too', () => {
    const nested = [
      { list: 'inner', words: ['quite still', 'calm'] },
      { list: 'outer', words: ['{inner}', 'low'] },
    ];
    for (const text of ['be quite still', 'be calm', 'be low'])
      expect(found(['be {outer}'], text, {}, { lists: nested })).toEqual([text]);
  });
  it('a list may name another, and words may be left out', () => {
    for (const text of ['i rest', 'i just rest', 'i lie low'])
      expect(found(['i [just] {calm}'], text, {}, { lists })).toEqual([text]);
  });
  it('gaps are bounded and never step over a negation', () => {
    const rule = { allow: { gap: 2 } };
    expect(found(['want rest'], 'want a long rest', rule, { lists })).toEqual(['want a long rest']);
    expect(found(['want rest'], 'want a very long rest', rule, { lists })).toEqual([]);
    expect(found(['want rest'], 'want not rest', rule, { lists })).toEqual([]);
  });
  it('a gap does not lose the later, right word', () =>
    expect(found(['want rest now'], 'want rest rest now', { allow: { gap: 1 } })).toEqual(['want rest rest now']));
  it('{digits} stands for any number', () => expect(found(['{digits} kms'], 'ran 10 kms')).toEqual(['10 kms']));
  it('`with` asks for a second thing nearby', () => {
    const rule = { with: { any: ['calm'], within: 3 } };
    expect(found(['the plan'], 'the plan is to rest', rule, { lists })).toEqual(['the plan']);
    expect(found(['the plan'], 'the plan is to go and then rest', rule, { lists })).toEqual([]);
  });
});

describe('any text', () => {
  const matcher = makeMatcher({
    rules: [{ phrases: ['i [just] want to {calm}', '{calm} {calm}'], allow: { gap: 2 } }],
    lists: [{ list: 'calm', words: ['rest', 'lie down', 'want'] }, { list: 'filler', words: ['really', 'so'] }, negator],
  });
  it('never throws, and spans lie inside', () => {
    const units = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });
    const words = fc
      .array(fc.constantFrom('i', 'want', 'to', 'rest', 'really', 'lie', 'down', 'not', '😭', '@x', '.', '\n', '\ud83d'), {
        maxLength: 40,
      })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.oneof(units, words), (text) => {
        for (const { span } of matcher.match(text).matches) {
          expect(span[0]).toBeLessThan(span[1]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });
  it.each([
    ['i want to '.repeat(2500)],
    ['rest '.repeat(5000)],
    ['really '.repeat(3500)],
    ['a'.repeat(25_000)],
    ['a '.repeat(12_500)],
    ['😭'.repeat(12_500)],
    ['\u200b'.repeat(25_000)],
    ['*'.repeat(25_000)],
    ['a-'.repeat(12_500)],
    ['#a_b'.repeat(6250)],
    ["'".repeat(25_000)],
    ['r*s*'.repeat(6250)],
  ])('25,000 characters end in time: %#', (text) => {
    const start = performance.now();
    matcher.match(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a text made to cost much', () => {
  const matcher = makeMatcher({
    rules: [{ phrases: ['want to rest', ...Array.from({ length: 300 }, (_, i) => `be ${spelt(i)}`)] }],
  });
  const masked = Array.from({ length: 4000 }, (_, i) => `${spelt(i % 300).slice(0, 2)}*${spelt(i).slice(2, 4)}q`).join(' ');
  const text = `${masked.slice(0, 24_000)} i w*nt to r*st`;

  it('is matched within a bound, and what was not looked into is said', () => {
    const finding = matcher.match(text, true);
    expect(finding.unread).toBeGreaterThan(0);
    expect(finding.matches).toEqual([]);
  });
  it('is read to its end where there is time', () => {
    const finding = matcher.match(text);
    expect(finding.unread).toBeUndefined();
    expect(finding.matches.map(({ phrase }) => phrase)).toEqual(['want to rest']);
  });
  it('and a post of usual length leaves nothing unread, though every word be misspelt, masked or stretched', () => {
    for (const change of [
      (word: string) => `${word.slice(0, 4)}x${word.slice(4)}`,
      (word: string) => `${word.slice(0, 2)}*${word.slice(3)}`,
      (word: string) => `${word}eee`,
    ]) {
      const post = Array.from({ length: 300 }, (_, i) => change(spelt(i)))
        .join(' ')
        .slice(0, 1000);
      expect(matcher.match(post, true).unread).toBeUndefined();
    }
  });
  it('and ordinary text leaves nothing unread', () =>
    expect(matcher.match('Wow, i reallly dont know wht to say #sotired 2day', true).unread).toBeUndefined());
});

/** A made-up word of six letters. */
function spelt(i: number): string {
  return Array.from({ length: 6 }, (_, k) => String.fromCharCode(97 + ((i * 7 + k * k * 5 + (i >> k)) % 26))).join('');
}
