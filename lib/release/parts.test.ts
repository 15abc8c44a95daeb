import fc from 'fast-check';
import { expect, it } from 'vitest';
import agreement from '#rules/agreement.json';
import bankHolidays from '#rules/bank-holidays.json';
import signposts from '#rules/signposts.json';
import { makeParts } from '#tests/unit/make-release.ts';
import { assertAllParts, loadParts, partsSchema } from './parts.ts';

const [first, ...others] = signposts.signposts;
const broken = (given: Parameters<typeof makeParts>[0]) => loadParts(makeParts(given)).problems[0];

it('the shipped parts open, and a release of an older Heed may lack them', () => {
  const { parts, problems } = loadParts(makeParts());
  expect(problems).toEqual([]);
  expect(parts).toEqual({ signposts, bankHolidays, agreement });
  expect(loadParts({})).toEqual({ parts: { signposts: null, bankHolidays: null, agreement: null }, problems: [] });
});

it.each([
  ['a day that is none', { signposts: { ...signposts, signposts: [{ ...first, checkedOn: '2026-02-30' }, ...others] } }],
  ['a slip in a key', { signposts: { ...signposts, signposts: [{ ...first, chekedOn: null }, ...others] } }],
  ['two of one id', { signposts: { ...signposts, signposts: [first, first, ...others] } }],
  ['none with 999', { signposts: { ...signposts, signposts: others } }],
  ['an end before the check', { signposts: { ...signposts, signposts: [{ ...first, checkBy: '2026-01-01' }, ...others] } }],
  ['no country', { signposts: { ...signposts, signposts: [{ ...first, countries: [] }, ...others] } }],
])('signposts with %s are refused by file and place', (_, given) =>
  expect(broken(given)).toMatchObject({ file: 'signposts.json', message: expect.stringMatching(/./) }),
);

it.each([
  ['bank-holidays.json', { bankHolidays: { ...bankHolidays, divisions: {} } }],
  ['bank-holidays.json', { bankHolidays: { ...bankHolidays, knownUntil: '2026-13-01' } }],
  ['agreement.json', { agreement: { note: '', answers: { nobodyAsked: 'Yes.' } } }],
  ['agreement.json', { agreement: { note: '', answers: { noReply: 'soon' } } }],
])('%s that is broken is refused by its name', (file, given) => expect(broken(given)?.file).toBe(file));

it('text that only looks like JSON is refused, with its line', () => {
  expect(loadParts({ ...makeParts(), 'signposts.json': '{\n  "note": "x",\n  "signposts": [' }).problems[0]?.line).toBe(3);
  expect(loadParts({ ...makeParts(), 'agreement.json': 'note: x\nanswers: {}' }).problems[0]?.message).toBe('is no JSON');
});

it.each(['protocol.yaml', 'signposts.json', 'bank-holidays.json', 'agreement.json'])('a new release needs %s', (path) => {
  const { [path as 'agreement.json']: _, ...files } = makeParts();
  expect(() => assertAllParts(files)).toThrow(`${path} is missing`);
});

it('text cut, doubled or filled in anywhere breaks nothing: it is read whole by its schema, or refused', () => {
  const paths = Object.keys(makeParts()).filter((path) => path.endsWith('.json'));
  const shipped: Record<string, string> = makeParts();
  const change = fc.record({
    ...{ path: fc.constantFrom(...paths), at: fc.nat(8000), cut: fc.nat(60) },
    put: fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('null', '"x"', '{}', '[]', '9e999', '"__proto__":1,', '\u0000')),
  });
  fc.assert(
    fc.property(change, ({ path, at, cut, put }) => {
      const text = shipped[path] ?? '';
      const { parts, problems } = loadParts({
        [path]: text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut),
      });
      const read = Object.values(parts).filter((part) => part !== null);
      expect(read.length).toBe(problems.length === 0 ? 1 : 0);
      expect(partsSchema.safeParse(parts).success).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
