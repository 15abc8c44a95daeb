import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeLock, nextLock, writeLock } from '#lib/authoring/lock.ts';
import { matchingPart } from '#lib/authoring/matching-part.ts';
import { formatProblem } from '#lib/ruleset/ruleset.ts';
import { checkRulesFolder, readLock } from './check-rules-folder.ts';
import { readOptions } from './read-options.ts';
import { tellChanges } from './rules-compare.ts';
import { packagedRules } from './rules-folder-option.ts';

/**
 * `rules lock [DIR]`: writes lock.json; refused, with 1, when a check fails, the version is not as far on as the changes ask for, or
 * the changelog is silent. With --check nothing is written, and 1 says that the lock does not fit the rules.
 */
export async function lockFolder(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, { check: { type: 'boolean', default: false } } as const, 1);
  const folder = words[0] ?? packagedRules;
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  const { ruleset, problems } = await checkRulesFolder(folder);
  if (!ruleset || problems.length > 0) {
    say(problems.map(formatProblem).join('\n'));
    return 1;
  }
  const before = await readLock(folder);
  const lock = writeLock(await makeLock(ruleset, before));
  if (values.check) {
    const isFresh = before !== null && lock === writeLock(before);
    say(isFresh ? `lock.json fits ${ruleset.name} ${ruleset.version}` : 'lock.json does not fit the rules: rules lock');
    return isFresh ? 0 : 1;
  }
  const changelog = await readFile(join(folder, 'CHANGELOG.md'), 'utf8').catch(() => '');
  const { isNew, comparison, refusals } = await nextLock(ruleset, matchingPart(ruleset), before, changelog);
  if (comparison) tellChanges(comparison);
  if (refusals.length > 0) {
    for (const refusal of refusals) say(`not locked: ${refusal}`);
    return 1;
  }
  await writeFile(join(folder, 'lock.json'), lock);
  say(isNew ? `lock.json holds ${ruleset.name} ${ruleset.version}` : 'nothing has changed since the last lock');
  return 0;
}
