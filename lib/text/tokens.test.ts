import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, sharedFoldTable } from './fold.ts';
import { foldSlice } from './fold-slice.ts';
import { hashOf } from './hash.ts';
import { kindCodes, kindIn, RawTokens } from './raw-tokens.ts';
import { Scanner } from './scan.ts';
import { edges } from './token.ts';
import { tokenize } from './tokens.ts';
import { noWords } from './word-table.ts';

const forms = (text: string) => tokenize(text).map((token) => token.form);
/** Any UTF-16 sequence, lone surrogates and NULs included. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 80 });
const trickyText = fc
  .array(
    fc.constantFrom(
      'I',
      'don’t',
      'dont',
      ' ',
      '\n',
      '@me',
      '#WantToRest',
      '😭',
      '\u200b',
      '\u0301',
      'ｋ',
      '𝐝',
      '\ud835',
      '...',
      '-',
      '*',
      "'",
      '"',
      'https://a.b/c',
      '2/3',
      'sooo',
      'a',
      'b',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('fold', () => {
  it.each([
    ['ＫＩＬＬ', 'kill'],
    ['𝐰𝐚𝐧𝐭', 'want'],
    ['🅰🅱', 'ab'],
    ['кill', 'kill'],
    ['café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['d\u200bi\u00ade', 'die'],
    ['don’t', "don't"],
  ])('%s -> %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('is idempotent and never throws', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});

describe('scan', () => {
  it('hashes each word as its folded letters hash, for any text', () => {
    const raw = new RawTokens();
    const scanner = new Scanner(sharedFoldTable(), raw, noWords);
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), (text) => {
        scanner.run(text);
        for (let i = 0; i < raw.length; i++) {
          if (kindIn(raw.info[i] as number) !== kindCodes.word) continue;
          const letters = foldSlice(text, raw.from[i] as number, raw.to[i] as number, sharedFoldTable());
          expect(raw.hash[i]).toBe(hashOf(letters));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('tokenize', () => {
  it.each([
    ['I don’t want to', ['i', 'do', 'not', 'want', 'to']],
    ['i dont wanna', ['i', 'do', 'not', 'want', 'to']],
    ['i don t, i m', ['i', 'do', 'not', 'i', 'am']],
    ['the s word', ['the', 's', 'word']],
    ['thinking of s-cide', ['thinking', 'of', 's', 'cide']],
    ['mum s house', ['mum', 'house']],
    ['i will s l e e p', ['i', 'will', 'sleep']],
    ["can't cannot cant", ['can', 'not', 'can', 'not', 'can', 'not']],
    ['the cant of politicians', ['the', 'cant', 'of', 'politicians']],
    ['as was his wont', ['as', 'was', 'his', 'wont']],
    ["we're were", ['we', 'are', 'were']],
    ["she'll shell", ['she', 'will', 'shell']],
    ["I'll ill", ['i', 'will', 'ill']],
    ['ill be gone', ['i', 'will', 'be', 'gone']],
    ['mentally ill never better', ['mentally', 'ill', 'never', 'better']],
    ["mum's gone", ['mum', 'gone']],
    ['no-one', ['no', 'one']],
    ['#WantToRest #NHSWorker2024', ['want', 'to', 'rest', 'nhs', 'worker', '2024']],
    ['r e s t now', ['rest', 'now']],
    ['x.com/a/b www.example.org', ['://', '://']],
    ['@dr_example hello@example', ['@', 'hello@example']],
  ])('%s', (text, expected) => expect(forms(text)).toEqual(expected));

  it('keeps both readings of stretched letters', () => {
    expect(tokenize('gooood')[0]?.also).toEqual(['good', 'god']);
    expect(tokenize('diiie')[0]?.also).toContain('die');
  });

  it('says how words are parted', () => {
    expect(tokenize('a, b... c\nd; e. f').map((token) => token.edge)).toEqual([
      edges.none,
      edges.comma,
      edges.pause,
      edges.line,
      edges.clause,
      edges.sentence,
    ]);
  });

  it('marks glued and quoted words', () => {
    const [, rest, quoted] = tokenize('un-rest “quoted” after');
    expect(rest).toMatchObject({ form: 'rest', glued: true, quoted: false });
    expect(quoted).toMatchObject({ form: 'quoted', quoted: true });
  });

  it('reads an emoji of several code points as one token over all of them', () => {
    const [doctor, cry] = tokenize('👩‍⚕️😭');
    expect([doctor?.from, doctor?.to, cry?.from, cry?.to]).toEqual([0, 5, 5, 7]);
  });

  it.each([
    ['any text', anyText],
    ['tricky text', trickyText],
  ])('never throws and its offsets are ordered and inside: %s', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = { from: 0, to: 0 };
        for (const token of tokenize(text)) {
          expect(token.to).toBeGreaterThan(token.from);
          expect(token.to).toBeLessThanOrEqual(text.length);
          // Words of one contraction share their span; all others follow each other.
          if (token.from !== before.from) expect(token.from).toBeGreaterThanOrEqual(before.to);
          before = token;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives plain words back at their own offsets', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/).filter((w) => forms(w)[0] === w && forms(w).length === 1);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.join(' ');
        for (const token of tokenize(text)) expect(text.slice(token.from, token.to)).toContain(token.form.slice(0, 1));
        return tokenize(text).every((token) => token.also.length > 0 || text.slice(token.from, token.to) === token.form);
      }),
    );
  });
});
