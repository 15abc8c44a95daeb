import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { loadProtocol } from '#lib/protocol/load.ts';

/** Lets code import rules/protocol.yaml as checked data. A protocol with problems stops the build, naming file, line and cause. */
export function protocolPlugin(): Plugin {
  return {
    name: 'heed-protocol',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/rules/protocol.yaml')) return null;
      this.addWatchFile(id);
      const loaded = loadProtocol(await readFile(id, 'utf8'), 'rules/protocol.yaml');
      if ('problems' in loaded) {
        throw new Error(
          loaded.problems.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`).join('\n'),
        );
      }
      return `export default ${JSON.stringify(loaded.protocol)}`;
    },
  };
}

/** Compiles rules/ for the packaged ruleset; returns the file that goes into the extension as `ruleset.image`. */
export async function compilePackagedRuleset(): Promise<string> {
  const file = resolve('.wxt/ruleset.image');
  await mkdir(resolve('.wxt'), { recursive: true });
  const { compileRulesFolder } = await import('./compile-rules.ts');
  await writeFile(file, await compileRulesFolder('rules'));
  return file;
}

/** The packaged rules, protocol and what goes with them as one file, for the workbench to begin from; returns its path. */
export async function gatherPackagedFiles(): Promise<string> {
  const file = resolve('.wxt/packaged-rules.json');
  const { readReleaseFiles } = await import('./read-release-files.ts');
  await writeFile(file, JSON.stringify(await readReleaseFiles('rules')));
  return file;
}
