import { expect, it } from 'vitest';
import agreement from '#rules/agreement.json';
import bankHolidays from '#rules/bank-holidays.json';
import signposts from '#rules/signposts.json';
import { makeParts } from '#tests/unit/make-release.ts';
import { assertAllParts, loadParts } from './parts.ts';

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
