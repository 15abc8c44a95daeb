import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'heed-lint-'));
cpSync('biome.json', join(folder, 'biome.json'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lints a planted line as if it stood in `path` of this project. */
function lint(path: string, line: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, line);
  const run = spawnSync(resolve('node_modules/.bin/biome'), ['lint', '--vcs-enabled=false', '--colors=off', path], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(file);
  return `${run.stdout}${run.stderr}`;
}

describe('the dependency rule: entrypoints -> components -> lib edges -> lib core', () => {
  it.each([
    ['lib/text/planted.ts', "import { browser } from 'wxt/browser';\nexport const id = browser.runtime.id;\n"],
    ['lib/matching/planted.ts', "import { readPost } from '#lib/x/read-post.ts';\nexport const read = readPost;\n"],
    ['lib/matching/planted.ts', "import { readPost } from '../x/read-post.ts';\nexport const read = readPost;\n"],
    ['lib/ruleset/planted.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n"],
    ['lib/protocol/planted.ts', "import { useState } from 'react';\nexport const use = useState;\n"],
    ['lib/x/planted.ts', "import { storage } from 'wxt/utils/storage';\nexport const kept = storage;\n"],
    ['lib/cases/planted.ts', "import { Sealed } from '#components/steps/Sealed.tsx';\nexport const shown = Sealed;\n"],
    ['components/steps/planted.tsx', "import { browser } from 'wxt/browser';\nexport const id = browser.runtime.id;\n"],
    ['lib/text/planted.ts', "import natural from 'natural';\nexport const all = natural;\n"],
  ])('refuses a breach planted in %s: %s', (path, line) => expect(lint(path, line)).toContain('noRestrictedImports'));

  it.each([
    ['lib/text/planted.ts', 'export const title = document.title;\n'],
    ['lib/protocol/planted.ts', 'export const id = chrome.runtime.id;\n'],
  ])('refuses the browser itself in %s: %s', (path, line) => expect(lint(path, line)).toContain('noRestrictedGlobals'));

  it.each([
    ['lib/cases/planted.ts', "import { startWalk } from '#lib/protocol/walk.ts';\nexport const start = startWalk;\n"],
    ['entrypoints/planted.ts', "import { Sealed } from '#components/steps/Sealed.tsx';\nexport const shown = Sealed;\n"],
    ['lib/matching/planted.ts', "import { fold } from '#lib/text/fold.ts';\nexport const folded = fold;\n"],
  ])('allows what goes down the floors in %s: %s', (path, line) => {
    const said = lint(path, line);
    expect(said).toContain('Checked 1 file');
    expect(said).not.toContain('noRestricted');
  });
});
