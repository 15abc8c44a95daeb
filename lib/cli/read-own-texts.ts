import { ownTexts, suiteTexts } from '#lib/authoring/own-texts.ts';
import type { OwnText } from '#lib/authoring/shared-runs.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import { readRulesFolder } from './read-rules-folder.ts';
import { packagedSuite, readSuiteFiles } from './read-suite-folder.ts';

/** Everything of ours that a row of a corpus could have been copied into: a rules folder, and the project's own suite. */
export async function readOwnTexts(folder: string): Promise<OwnText[]> {
  const { ruleset, locate } = loadRuleset(await readRulesFolder(folder));
  const suite = await readSuiteFiles(packagedSuite);
  const named = suite.map(({ path, text }) => ({ path: `tests/functional/${path}`, text }));
  return [...(ruleset ? ownTexts(ruleset, locate) : []), ...suiteTexts(named)];
}
