import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { reasons } from '#lib/checking/state.ts';

type Words = { [key: string]: string | Words };
const words: Words = parse(readFileSync(new URL('../../locales/en.yml', import.meta.url), 'utf8'));

function leaves(node: Words, path: string[] = []): { path: string[]; text: string }[] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ path: [...path, key], text: value }] : leaves(value, [...path, key]),
  );
}
const strings = leaves(words);

test('every reason for not checking says what it is, what it means and what to do', () => {
  const missing = reasons.flatMap((reason) => {
    const told = (words.reason as Words)[reason.replaceAll('-', '_')];
    return ['heading', 'body', 'toDo']
      .filter((part) => typeof (told as Words | undefined)?.[part] !== 'string')
      .map((part) => `${reason}.${part}`);
  });
  expect(missing).toEqual([]);
});

test('keys are of letters, digits and underscores: Chromium refuses the whole extension for any other', () => {
  expect(strings.map(({ path }) => path.join('_')).filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
});

test('no string grades a person, promises that all is well, or uses a word that harms', () => {
  const banned =
    /\brisk|\bscore|triage|severity|\bmonitor|\bwatch|\bcommit(s|ted|ting)?\b|all clear|all is well|flagged|dismiss|attention.seeking|patient list|stranger|swarm|\bsafe\b.*\bno one\b/i;
  const purpose = (words.options as Words).purpose;
  const found = strings
    .filter(({ text }) => text !== purpose && banned.test(text))
    .map(({ path, text }) => `${path.join('.')}: ${text}`);
  expect(found).toEqual([]);
});

test('the intended purpose stands word for word', () => {
  expect((words.options as Words).purpose).toBe(
    "Heed shows a clinician that a message already addressed to them contains a phrase on a locally approved list, and displays the organisation's own procedure and contacts. It does not assess, predict, score or monitor anyone's risk or condition, and does not decide what should be done.",
  );
});

test('the sealed window and the signal say nothing about the message', () => {
  expect(words.sealed).toMatchObject({ heading: 'Someone has written to you', body: 'It is worth reading now.' });
  expect((words.signal as Words).toRead).toEqual({ 1: 'Heed: 1 to read', n: 'Heed: $1 to read' });
});
