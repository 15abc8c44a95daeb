import { expect, test } from 'vitest';
import { findForbiddenWord } from './forbidden-words.ts';

test.each([
  ['This is a high risk.', 'risk'],
  ['Risk-score: 3', 'risk'],
  ['It committed them to nothing', 'committed'],
  ['Nobody is WATCHING', 'watching'],
  ['ｄｉｓｍｉｓｓ', 'dismiss'],
  ['An adult at risk of a score', 'score'],
  ['You can dismiss it', 'dismiss'],
])('%s', (text, word) => {
  expect(findForbiddenWord(text)).toBe(word);
});

test.each([
  'Tell the lead for an adult at risk.',
  'Ask for police too if there is an immediate risk to life.',
  'It does not assess, predict, score or monitor anyone’s risk or condition, and does not decide what should be done.',
  'Brisk walks and wristwatches are no matter.',
])('%s passes', (text) => {
  expect(findForbiddenWord(text)).toBeNull();
});
