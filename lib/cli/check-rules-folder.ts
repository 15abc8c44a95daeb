import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checked, checkRuleset } from '#lib/authoring/check.ts';
import { checkSteps } from '#lib/authoring/check-steps.ts';
import { type Lock, parseLock } from '#lib/authoring/lock.ts';
import { hashRuleset } from '#lib/ruleset/content-hash.ts';
import { readEvaluations } from './read-evaluations.ts';
import { findUnread, readBenignPosts, readRulesFolder, readStepsFiles } from './read-rules-folder.ts';

/** Checks a rules folder, with the ids that its lock remembers. `today` adds the warnings about upkeep. */
export async function checkRulesFolder(folder: string, today?: string): Promise<Checked> {
  const [files, benign] = [await readRulesFolder(folder), await readBenignPosts(folder)];
  const retired = new Set((await readLock(folder))?.retired ?? []);
  const checked = checkRuleset(files, { retired, benign, ...(today === undefined ? {} : { today }) });
  const steps = checkSteps(await readStepsFiles(folder));
  checked.problems.push(...steps.problems);
  checked.warnings.push(...steps.warnings);
  for (const file of await findUnread(folder))
    checked.problems.push({
      file,
      line: 1,
      column: 1,
      message: 'is not read: name it in small letters, such as phrases/en/topic.yaml, or take it away',
    });
  return addEvaluation(folder, checked);
}

/** Figures that cannot be read would leave people without the honest sentence; figures of older rules still say something. */
async function addEvaluation(folder: string, checked: Checked): Promise<Checked> {
  const place = { file: 'evaluation.json', line: 1, column: 1 };
  try {
    const [saved] = await readEvaluations(folder);
    if (saved && checked.ruleset && saved.ruleset.hash !== (await hashRuleset(checked.ruleset)))
      checked.warnings.push({
        ...place,
        message: `was measured with ${saved.ruleset.version} (${saved.ruleset.hash}), not with these rules: rules evaluate FILE --save`,
      });
  } catch (error) {
    checked.problems.push({ ...place, message: (error as Error).message });
  }
  return checked;
}

/** What was locked last; null where there is no lock.json yet. Throws an Error that says what is wrong with the file. */
export async function readLock(folder: string): Promise<Lock | null> {
  const path = join(folder, 'lock.json');
  if (!existsSync(path)) return null;
  try {
    return parseLock(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(
      `${path}: ${(error as Error).message}; take it back from version control, it is written by "rules lock" only`,
    );
  }
}
