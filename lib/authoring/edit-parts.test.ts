import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadParts, partFiles } from '#lib/release/parts.ts';
import { changePart } from './edit-parts.ts';

const files = Object.fromEntries(Object.values(partFiles).map((path) => [path, readFileSync(`rules/${path}`, 'utf8')]));
const { signposts } = loadParts(files).parts;
if (!signposts) throw new Error('the shipped signposts do not open');
const [first, ...others] = signposts.signposts;
if (!first) throw new Error('no signpost is shipped');

it('what nobody changed keeps every byte, as written by hand and as kept by the form', () => {
  expect(changePart(files, 'signposts', signposts)).toEqual(files);
});

it('a day of checking changes its own line and nothing else', () => {
  const changed = changePart(files, 'signposts', {
    ...signposts,
    signposts: [{ ...first, checkedOn: '2026-11-25' }, ...others],
  });
  const lines = (text = '') => text.split('\n');
  const differing = lines(changed['signposts.json']).filter((line, i) => line !== lines(files['signposts.json'])[i]);
  expect(differing).toEqual(['      "checkedOn": "2026-11-25",']);
  expect(loadParts(changed).problems).toEqual([]);
});

it('what a browser would refuse is not kept, and says what and where', () => {
  expect(() => changePart(files, 'signposts', { ...signposts, signposts: others })).toThrow(/england needs one with 999/);
  expect(() => changePart(files, 'agreement', { note: '', answers: { noReply: 'soon' } })).toThrow(/whole number of minutes/);
});
