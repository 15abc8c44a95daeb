import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRuleset } from '#lib/matching/compile.ts';
import { readImage } from '#lib/matching/image-format.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { Ruleset } from '#lib/ruleset/ruleset.ts';
import { makeRuleFiles } from '#tests/unit/make-matcher.ts';
import { engineNames, readerNames, sharedNames } from './shrink-content-script.ts';

/** Where a specifier leads: a file of ours, or null for a package. */
function resolveImport(from: string, specifier: string): string | null {
  const path = specifier.startsWith('#') ? specifier.slice(1) : specifier.startsWith('.') ? join(dirname(from), specifier) : null;
  return path?.endsWith('.ts') && existsSync(path) ? path : null;
}

/** Every file of ours that the content script loads, for its types too. */
function loadedBy(entry: string, into = new Set<string>()): Set<string> {
  if (into.has(entry)) return into;
  into.add(entry);
  for (const [, specifier] of readFileSync(entry, 'utf8').matchAll(/from '([^']+)'/g)) {
    const file = resolveImport(entry, specifier as string);
    if (file) loadedBy(file, into);
  }
  return into;
}

const isReader = (file: string): boolean =>
  /^(?:lib\/(?:x|checking|settings|browser)\/|entrypoints\/|components\/signal\/)/.test(file);
const isEngine = (file: string): boolean => /^lib\/(?:matching|text|ruleset)\//.test(file);
/** What leaves the engine: these names stand in messages and in the store. */
const leaves = (file: string): boolean => /^lib\/(?:matching\/finding|x\/post|checking\/state|settings\/items)\.ts$/.test(file);
/** What is neither a property nor a variable: words of prose, which may well be the same. */
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
const read = (files: Iterable<string>): string =>
  [...files].map((file) => withoutComments(readFileSync(file, 'utf8'))).join('\n');
/** As a property, in any way that one is written; a variable of the same name is no harm. */
const has = (code: string, name: string): boolean =>
  new RegExp(`[.#]${name}\\b|\\b${name}\\??:|[{,]\\s*${name}\\s*[,}]|['"\`]${name}['"\`]`).test(code);

const keysOf = (value: unknown): string[] =>
  value && typeof value === 'object' ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)] : [];

/** What an image carries as JSON has the names that the compiler gave it. */
function namesInImage(): Set<string> {
  const { ruleset } = loadRuleset(
    makeRuleFiles({
      rules: [{ phrases: ['want rest'], with: { any: ['soon'], within: 3 } }],
      cues: { soon: { groups: [{ phrases: ['now'], direction: 'forward', scope: 3, within: 'clause' }] } },
    }),
  );
  const { sections } = readImage(compileRuleset(ruleset as Ruleset));
  return new Set([sections.contractions, sections.names].flatMap((json) => keysOf(JSON.parse(new TextDecoder().decode(json)))));
}

describe('the names that the content script shortens', () => {
  const loaded = [...loadedBy('entrypoints/x.content.ts')];
  const messages = read(globSync('lib/messages/*.ts'));
  const libraries = read([
    ...globSync('node_modules/wxt/dist/**/*.mjs').filter((file) => /utils|virtual|browser/.test(file)),
    ...globSync('node_modules/@wxt-dev/{browser,i18n,storage}/**/*.mjs'),
  ]);
  /** What others read of it: the store, and the answer that `read-page` prints. */
  const readElsewhere = read(['lib/cases/do-not-match.ts', ...globSync('lib/cli/{heed-world,read-saved-page,read-page}.ts')]);
  const ofBrowser = readFileSync('node_modules/terser/tools/domprops.js', 'utf8');

  it('looks at the whole content script', () => {
    expect(loaded.length).toBeGreaterThan(60);
    expect(libraries.length).toBeGreaterThan(1000);
    const names = [...engineNames, ...readerNames, ...sharedNames];
    expect(new Set(names).size).toBe(names.length);
  });

  it('has no name in common with what an image carries', () => {
    const carried = namesInImage();
    for (const name of ['notWhenInside', 'lists', 'ambiguous', 'notAfter']) expect(carried).toContain(name);
    for (const name of [...engineNames, ...readerNames, ...sharedNames]) expect(carried).not.toContain(name);
  });

  describe.each([
    ['the engine', isEngine, engineNames],
    ['the reading', isReader, readerNames],
    ['either', (file: string) => isEngine(file) || isReader(file), sharedNames],
  ] as const)('%s', (_, isHome, names) => {
    const home = read(loaded.filter((file) => isHome(file) && !leaves(file)));
    const around = read(loaded.filter((file) => !isHome(file) || leaves(file)));

    it.each(names)('%s is a property there, and nowhere else', (name) => {
      expect(has(home, name), 'no longer there: take it off the list').toBe(true);
      for (const [where, code] of Object.entries({ around, messages, libraries, readElsewhere }))
        expect(has(code, name), `also used in: ${where}`).toBe(false);
      expect(ofBrowser.includes(`"${name}"`), "one of the browser's names").toBe(false);
    });

    it.each(names)('%s is never written as a string, which stays as it is', (name) => {
      expect(new RegExp(`(?<!=)['"\`]${name}['"\`]`).test(home.replace(/(?:Omit|Pick)<[^>]*>|byTestId\('[^']*'\)/g, ''))).toBe(
        false,
      );
    });
  });
});
