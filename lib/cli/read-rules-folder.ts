import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { stepsFiles } from '#lib/authoring/check-steps.ts';
import { belongsToRuleset } from '#lib/ruleset/load.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';

/** The ruleset's files of a folder, paths relative to it. Throws an Error naming the folder when it cannot be read. */
export async function readRulesFolder(folder: string): Promise<TextFile[]> {
  return readTextFiles(folder, belongsToRuleset);
}

/** The ordinary posts that a rules folder brings along, one a line: benign/<lang>/*.txt. */
export async function readBenignPosts(folder: string): Promise<TextFile[]> {
  return readTextFiles(folder, isBenign);
}

/** The steps and the practice messages of a rules folder; each may be left out. */
export async function readStepsFiles(folder: string): Promise<TextFile[]> {
  return readTextFiles(folder, (path) => stepsFiles.includes(path));
}

/** Files that look as if they belonged to the rules and that nothing reads: a wrong ending, a wrong folder. */
export async function findUnread(folder: string): Promise<string[]> {
  const files = await listFiles(folder);
  return files.filter(
    (path) =>
      /^(phrases|lists|context|spelling|benign)\//.test(path) &&
      !belongsToRuleset(path) &&
      !isBenign(path) &&
      // What editors and systems leave behind.
      !/(^|\/)\.|~$|(^|\/)(Thumbs\.db|desktop\.ini)$/.test(path),
  );
}

const isBenign = (path: string) => /^benign\/[a-z]{2}\/[^/]+\.txt$/.test(path);

async function readTextFiles(folder: string, isWanted: (path: string) => boolean): Promise<TextFile[]> {
  const paths = (await listFiles(folder)).filter(isWanted);
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}

async function listFiles(folder: string): Promise<string[]> {
  const isFolder = await stat(folder).then(
    (s) => s.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`${folder} is not a folder; give the path of a rules folder (with ruleset.yaml in it)`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
