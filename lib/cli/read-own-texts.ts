import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineTexts, ownTexts } from '#lib/authoring/own-texts.ts';
import type { OwnText } from '#lib/authoring/shared-runs.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';
import { readBenignPosts, readRulesFolder } from './read-rules-folder.ts';
import { packagedSuite, readSuiteFiles } from './read-suite-folder.ts';

/**
 * Everything of ours that a row of a corpus could have been copied into: a rules folder with its ordinary posts and practice messages, and
 * the project's own suite.
 */
export async function readOwnTexts(folder: string): Promise<OwnText[]> {
  const { ruleset, locate } = loadRuleset(await readRulesFolder(folder));
  const suite = (await readSuiteFiles(packagedSuite)).map(({ path, text }) => ({ path: `tests/functional/${path}`, text }));
  const lines = [...(await readBenignPosts(folder)), ...(await readPractice(folder)), ...suite];
  return [...(ruleset ? ownTexts(ruleset, locate) : []), ...lineTexts(lines)];
}

async function readPractice(folder: string): Promise<TextFile[]> {
  const path = 'practice.yaml';
  const file = join(folder, path);
  return existsSync(file) ? [{ path, text: await readFile(file, 'utf8') }] : [];
}
