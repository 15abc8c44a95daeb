import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { loadProtocol, type ProtocolProblem } from '#lib/protocol/load.ts';
import { loadPractice } from '#lib/protocol/load-practice.ts';

type Problems = { problems: ProtocolProblem[] };

/** What code may import from rules/ as checked data. */
const loaders: Record<string, (text: string, file: string) => { data: unknown } | Problems> = {
  'rules/protocol.yaml': (text, file) => {
    const loaded = loadProtocol(text, file);
    return 'problems' in loaded ? loaded : { data: loaded.protocol };
  },
  'rules/practice.yaml': (text, file) => {
    const loaded = loadPractice(text, file);
    return 'problems' in loaded ? loaded : { data: loaded.situations };
  },
};

/** Lets code import the protocol and the practice file as checked data. One with problems stops the build, naming file, line and cause. */
export function protocolPlugin(): Plugin {
  return {
    name: 'heed-protocol',
    enforce: 'pre',
    async load(id) {
      const file = Object.keys(loaders).find((path) => id.endsWith(`/${path}`));
      if (file === undefined) return null;
      this.addWatchFile(id);
      const loaded = loaders[file]?.(await readFile(id, 'utf8'), file) ?? { problems: [] };
      if ('problems' in loaded) {
        throw new Error(loaded.problems.map(({ line, column, message }) => `${file}:${line}:${column}  ${message}`).join('\n'));
      }
      return `export default ${JSON.stringify(loaded.data)}`;
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
