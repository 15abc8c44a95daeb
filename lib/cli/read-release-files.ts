import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { besideRules } from '#lib/release/parts.ts';
import type { Release } from '#lib/release/release.ts';
import { readRulesFolder } from './read-rules-folder.ts';

/** The files of a rules folder that make up a release, byte for byte. */
export async function readReleaseFiles(folder: string): Promise<Release['files']> {
  const files = await readRulesFolder(folder);
  const read = async (path: string) => {
    const text = await readFile(join(folder, path), 'utf8').catch(() => null);
    return text === null ? [] : [{ path, text }];
  };
  const others = (await Promise.all(besideRules.map(read))).flat();
  return Object.fromEntries([...files, ...others].map(({ path, text }) => [path, text]));
}
