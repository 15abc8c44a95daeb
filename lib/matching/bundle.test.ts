import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { compileRulesFolder } from '#lib/cli/compile-rules.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

it('the matcher as a tab gets it is small and runs without Node, DOM or YAML', async () => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root: path('../..'),
    build: { write: false, minify: true, lib: { entry: path('./open-matcher.ts'), formats: ['iife'], name: 'heed' } },
  });
  const code = (Array.isArray(output) ? output : [output])
    .flatMap((part) => ('output' in part ? part.output : []))
    .map((chunk) => ('code' in chunk ? chunk.code : ''))
    .join('');
  expect(gzipSync(code).length).toBeLessThan(15_500);

  // A bare context has the language and nothing else; these two are in every browser.
  const context = createContext({ TextDecoder, bytes: await compileRulesFolder(path('../../rules')) });
  const response = runInContext(
    `${code}; heed.openMatcher(Uint8Array.from(bytes)).match('I don’t want to wake up').response`,
    context,
  );
  expect(response).toBe('today');
}, 30_000);
