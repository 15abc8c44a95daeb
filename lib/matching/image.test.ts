import { describe, expect, it } from 'vitest';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { hashOf } from '#lib/text/hash.ts';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { compileRuleset } from './compile.ts';
import { openImage } from './image.ts';

function compile(phrases: string[], lists: object[] = []): Uint8Array {
  const { ruleset } = loadRuleset(makeRuleFiles({ rules: [{ phrases }], lists }));
  if (!ruleset) throw new Error('the test’s own ruleset is broken');
  return compileRuleset(ruleset);
}

describe('image', () => {
  it('opens, and is the same for the same rules', () => {
    const image = compile(['want rest']);
    expect(compile(['want rest'])).toEqual(image);
    expect(openImage(image).ruleset).toMatchObject({
      name: 'small',
      version: '1.0.0',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(openImage(compile(['want rests'])).ruleset.hash).not.toBe(openImage(image).ruleset.hash);
  });

  it.each([
    ['no image', () => new Uint8Array([1, 2, 3]), /cut short/],
    ['other bytes', (image: Uint8Array) => image.fill(65, 0, 4), /HEED/],
    ['another format', (image: Uint8Array) => image.fill(9, 4, 5), /format 9/],
    ['one changed byte', (image: Uint8Array) => image.fill(65, image.length - 5, image.length - 4), /damaged/],
    ['a wrong checksum', (image: Uint8Array) => image.fill((image[8] as number) ^ 1, 8, 9), /damaged/],
    ['a part', (image: Uint8Array) => image.slice(0, -1), /cut short/],
  ])('refuses %s', (_name, spoil, message) => expect(() => openImage(spoil(compile(['want rest'])))).toThrow(message));

  it('opens inside a larger buffer', () => {
    const image = compile(['want rest']);
    const buffer = new Uint8Array(image.length + 7);
    buffer.set(image, 7);
    expect(openImage(buffer.subarray(7)).match('want rest').response).toBe('today');
  });
});

it('two words with one hash are two words', () => {
  // Found by search over the polynomial: both spellings hash alike.
  const [one, other] = findCollision();
  expect(hashOf(one)).toBe(hashOf(other));
  const matcher = openImage(compile([`say ${one}`]));
  expect(matcher.match(`say ${one}`).response).toBe('today');
  expect(matcher.match(`say ${other}`).response).toBe('none');
  expect(matcher.match(`say ${other} and say ${one}`).matches).toHaveLength(1);
});

/** Birthday search over made-up words; a few hundred thousand are enough for a hash of 32 bits. */
function findCollision(): [string, string] {
  const seen = new Map<number, string>();
  for (let n = 1; ; n++) {
    let word = 'q';
    for (let rest = Math.imul(n, 0x9e3779b1) >>> 0; rest > 0; rest = Math.floor(rest / 26))
      word += String.fromCharCode(97 + (rest % 26));
    const hash = hashOf(word);
    const before = seen.get(hash);
    if (before !== undefined && before !== word && !/(.)\1\1/.test(before + word)) return [before, word];
    seen.set(hash, word);
  }
}

describe('compile refuses', () => {
  it.each([
    ['an unknown list', ['want {nothing-known}'], [], /no list is named "nothing-known"/],
    ['an open bracket', ['want [now'], [], /never closed/],
    ['only optional words', ['[want] [now]'], [], /must be there/],
    ['a handle', ['tell @someone'], [], /@handle/],
    [
      'a list that names itself',
      ['{a}'],
      [
        { list: 'a', words: ['{b}'] },
        { list: 'b', words: ['{a}'] },
      ],
      /names itself/,
    ],
    [
      'too many wordings',
      ['{a} {a} {a} {a}'],
      [{ list: 'a', words: Array.from({ length: 30 }, (_, i) => `w${String.fromCharCode(97 + i)}x`) }],
      /at most 200000/,
    ],
  ])('%s', (_name, phrases, lists, message) => expect(() => compile(phrases, lists)).toThrow(message));
});
