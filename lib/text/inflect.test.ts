import { describe, expect, it } from 'vitest';
import { inflect } from './inflect.ts';
import { stem } from './stem.ts';

describe('inflect', () => {
  it.each([
    ['die', ['dies', 'died', 'dying']],
    ['harm', ['harms', 'harmed', 'harming']],
    ['plan', ['planned', 'planning', 'plans']],
    ['cry', ['cried', 'cries', 'crying']],
    ['hope', ['hoped', 'hoping', 'hopes']],
    ['hoping', ['hope', 'hoped', 'hopes']],
  ])('%s takes its inflected forms', (word, forms) => expect(inflect(word)).toEqual(expect.arrayContaining(forms)));

  it.each([
    ['harm', 'harmful'],
    ['hope', 'hopeless'],
    ['pain', 'painful'],
    ['die', 'diet'],
  ])('%s does not become %s', (word, other) => expect(inflect(word)).not.toContain(other));

  it('leaves words that carry time, person or negation alone', () => {
    for (const word of ['am', 'was', 'not', 'myself', 'will']) expect(inflect(word)).toEqual([word]);
  });

  it('agrees with natural’s Porter stemmer on regular words', () => {
    for (const form of inflect('relapse')) expect(stem(form)).toBe(stem('relapse'));
  });
});
