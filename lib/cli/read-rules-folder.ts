import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { belongsToRuleset } from '#lib/ruleset/load.ts';
import type { TextFile } from '#lib/ruleset/yaml-file.ts';

/** The ruleset's files of a folder, paths relative to it. Throws an Error naming the folder when it cannot be read. */
export async function readRulesFolder(folder: string): Promise<TextFile[]> {
  return readTextFiles(folder, belongsToRuleset);
}

/** The ordinary posts that a rules folder brings along, one a line: benign/<lang>/*.txt. */
export async function readBenignPosts(folder: string): Promise<TextFile[]> {
  return readTextFiles(folder, (path) => /^benign\/[a-z]{2}\/[^/]+\.txt$/.test(path));
}

async function readTextFiles(folder: string, isWanted: (path: string) => boolean): Promise<TextFile[]> {
  const isFolder = await stat(folder).then(
    (s) => s.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`${folder} is not a folder; give the path of a rules folder (with ruleset.yaml in it)`);
  const names = (await readdir(folder, { recursive: true })).map((name) => relative('.', name).split(sep).join('/'));
  return Promise.all(
    names
      .filter(isWanted)
      .sort()
      .map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
}
