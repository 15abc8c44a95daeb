import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checked, checkRuleset } from '#lib/authoring/check.ts';
import { type Lock, parseLock } from '#lib/authoring/lock.ts';
import { readBenignPosts, readRulesFolder } from './read-rules-folder.ts';

/** Checks a rules folder, with the ids that its lock remembers. `today` adds the warnings about upkeep. */
export async function checkRulesFolder(folder: string, today?: string): Promise<Checked> {
  const [files, benign] = [await readRulesFolder(folder), await readBenignPosts(folder)];
  const retired = new Set((await readLock(folder))?.retired ?? []);
  return checkRuleset(files, { retired, benign, ...(today === undefined ? {} : { today }) });
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

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
