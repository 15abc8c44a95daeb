import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEvaluations, type SavedEvaluation } from '#lib/authoring/saved-evaluation.ts';

/** The saved figures of a rules folder; none where nothing was saved. Throws an Error that says what is wrong and what to do. */
export async function readEvaluations(folder: string): Promise<SavedEvaluation[]> {
  const path = join(folder, 'evaluation.json');
  if (!existsSync(path)) return [];
  try {
    return parseEvaluations(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new Error(`${(error as Error).message}; it is written by "rules evaluate --save" only`);
  }
}
