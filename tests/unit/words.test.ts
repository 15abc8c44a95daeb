import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkSteps } from '#lib/authoring/check-steps.ts';
import { findForbiddenWord } from '#lib/authoring/forbidden-words.ts';
import { reasons } from '#lib/checking/state.ts';
import { readStepsFiles } from '#lib/cli/read-rules-folder.ts';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { readingGrade } from './reading-age.ts';

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
  const found = strings.flatMap(({ path, text }) => {
    const word = findForbiddenWord(text);
    return word === null ? [] : [`${path.join('.')}: ${word}`];
  });
  expect(found).toEqual([]);
  const soothing = /all is well|\bsafe\b.*\bno one\b|nothing to worry/i;
  expect(strings.filter(({ text }) => soothing.test(text))).toEqual([]);
});

test('each section of the locale reads at about the age of eleven', () => {
  const { extDescription: _, options, ...sections } = words;
  const { purpose: __, ...shown } = options as Words;
  for (const [name, section] of Object.entries({ ...sections, options: shown })) {
    const texts = typeof section === 'string' ? [section] : leaves(section, []).map(({ text }) => text);
    expect(readingGrade(texts), name).toBeLessThanOrEqual(6);
  }
});

test('no text that rules/ brings along grades a person', async () => {
  const { warnings } = checkSteps(await readStepsFiles('rules'));
  expect(warnings).toEqual([]);
});

test('a false alarm has one name', () => {
  const { nodes } = loadShipped();
  const others = /false (alarm|positive)|not relevant|ignore|no concern/i;
  expect(nodes.flatMap(({ options }) => options.map(({ label }) => label)).filter((label) => others.test(label))).toEqual([]);
  expect(nodes.some(({ options }) => options.some(({ label }) => label === "Not about someone's safety"))).toBe(true);
  // Governance leads, in the workbench, do speak of a rule's false alarms.
  expect(strings.filter(({ path, text }) => path[0] !== 'workbench' && others.test(text))).toEqual([]);
});

test('every word on a page is in the locale or in rules/: no component holds its own', () => {
  const files = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(components|entrypoints)\/.*\.tsx$/.test(path),
  );
  expect(files.length).toBeGreaterThan(30);
  const own = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/(?<=[^=]>)[^<>{}=()]*[A-Za-z]{3,}[^<>{}=()]*(?=<\/)/g)].map(
      ([text]) => `${path}: ${text}`,
    ),
  );
  expect(own).toEqual([]);
});

test('every string of the locale is used: its key stands in the code, whole or as a pattern', () => {
  const code = readdirSync('.', { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(components|entrypoints|lib|wxt\.config)\b.*\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const patterns = [...code.matchAll(/`([a-zA-Z]+\.[^`\s]*\$\{[^`]*)`/g)].map(
    ([, key = '']) =>
      new RegExp(
        `^${key
          .replace(/\$\{[^}]*\}/g, '*')
          .replaceAll('.', '\\.')
          .replaceAll('*', '[^.]+')}$`,
      ),
  );
  const keyOf = (path: string[]) => (path.at(-1) === '1' || path.at(-1) === 'n' ? path.slice(0, -1) : path).join('.');
  const unused = strings
    .map(({ path }) => keyOf(path))
    .filter((key) => !code.includes(`'${key}'`) && !code.includes(`_${key}_`) && !patterns.some((pattern) => pattern.test(key)));
  expect([...new Set(unused)]).toEqual([]);
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
