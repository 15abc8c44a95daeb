import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPractice } from './load-practice.ts';

const path = 'rules/practice.yaml';
const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const load = (changed: string) => {
  const loaded = loadPractice(changed, path);
  return 'problems' in loaded ? loaded.problems : [];
};

test('the nine situations are there', () => {
  const loaded = loadPractice(text, path);
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  expect(loaded.situations.map(({ id }) => id)).toEqual([
    'in-hours',
    'late-unknown',
    'off-duty',
    'third-party',
    'under-18',
    'already-happened',
    'colleague',
    'figure-of-speech',
    'dm-impossible',
  ]);
  expect(loaded.situations.filter(({ offDuty }) => offDuty).map(({ id }) => id)).toEqual(['off-duty']);
});

test.each([
  ['a real account', 'author: kit_example', 'author: kit', 'no real account may be meant'],
  ['a phrase that is not in the text', 'phrase: taken everything', 'phrase: took everything', 'must stand in the text'],
  ['an id used twice', 'id: colleague', 'id: off-duty', 'used twice'],
  ['no question for the team', 'talk:', 'talks:', 'talks'],
])('names file and line of %s', (_, find, put, reason) => {
  const problems = load(text.replace(find, put));
  expect(problems).toContainEqual(
    expect.objectContaining({ file: path, line: expect.any(Number), message: expect.stringContaining(reason) }),
  );
});
