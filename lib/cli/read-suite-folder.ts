import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Capability, readCapabilities } from '#lib/authoring/capabilities.ts';
import { readSuite, type SuiteSet } from '#lib/authoring/read-suite.ts';
import { formatProblem, type Problem } from '#lib/ruleset/ruleset.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';
import { packagedRules } from './rules-folder-option.ts';

export const packagedSuite = fileURLToPath(new URL('../../tests/functional', import.meta.url));

/** The NDJSON files of a suite folder, by path; none when the folder does not exist. */
export async function readSuiteFiles(folder: string): Promise<TextFile[]> {
  if (!existsSync(folder)) return [];
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ndjson')).sort();
  return Promise.all(
    paths.map(async (path) => ({
      path: relative('.', path).split(sep).join('/'),
      text: await readFile(join(folder, path), 'utf8'),
    })),
  );
}

export type OpenSuite = { capabilities: Capability[]; sets: SuiteSet[]; files: TextFile[]; problems: Problem[] };

/** The suite with its capabilities. Throws an Error when rules/capabilities.yaml itself is broken. */
export async function openSuite(folder: string): Promise<OpenSuite> {
  const path = 'capabilities.yaml';
  const read = readCapabilities({ path: `rules/${path}`, text: await readFile(join(packagedRules, path), 'utf8') });
  if (read.problems.length > 0) throw new Error(read.problems.map(formatProblem).join('\n'));
  const files = await readSuiteFiles(folder);
  return { capabilities: read.capabilities, files, ...readSuite(files, read.capabilities) };
}
