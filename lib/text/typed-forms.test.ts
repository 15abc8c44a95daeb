import { describe, expect, it } from 'vitest';
import { expandContraction } from './short-forms.ts';
import { findSpokenIng } from './spoken-ing.ts';
import { tokenize } from './tokens.ts';
import { listTypedForms } from './typed-forms.ts';

const wordsOf = (text: string) => tokenize(text).map(({ form }) => form);

describe('words as they are typed', () => {
  it.each([
    ['i cnat cope', 'i can not cope'],
    ['ded', 'dead'],
    ['idontwanttobehere', 'i do not want to be here'],
    ['dinnae want tae live', 'do not want to live'],
    ['kill my slef', 'kill myself'],
    ['want too die', 'want to die'],
    ['thoughts of selfharm', 'thoughts of self harm'],
    ['selfharming', 'self harming'],
    ['over dosed', 'overdosed'],
    ['over\ndose', 'overdose'],
    ['wanna enditall', 'want to end it all'],
    ['dont wana b ere', 'do not want to be here'],
    ['the voices r telling me', 'the voices are telling me'],
  ])('%s', (typed, meant) => expect(wordsOf(typed)).toEqual(wordsOf(meant)));

  it.each(['me too', 'vitamin b', 'r kelly', 'self care', 'a wit', 'too late', 'a dose', 'over a dose', 'dose over'])(
    '%s stays',
    (text) => expect(wordsOf(text)).toEqual(text.split(' ')),
  );

  it('gives each spelling one reading, and never a word that it stands for', () => {
    const forms = listTypedForms();
    expect(new Set(forms.map(([form]) => form)).size).toBe(forms.length);
    const words = new Set(forms.flatMap(([, meant]) => meant.split(' ')));
    for (const [form, meant] of forms) {
      expect(words.has(form), form).toBe(false);
      expect(expandContraction(form)?.join(' '), form).toBe(meant);
    }
  });
});

describe('"-ing" as it is spoken', () => {
  it.each([
    ['thinking', 'thinkin'],
    ['dying', 'dyin'],
    ['cutting', 'cuttin'],
    ['nothing', 'nothin'],
  ])('%s', (word, spoken) => expect(findSpokenIng(word)).toBe(spoken));

  it.each(['thing', 'king', 'bring', 'string', 'die'])('not in %s', (word) => expect(findSpokenIng(word)).toBeNull());
});
