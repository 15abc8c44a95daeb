import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evaluation } from '#lib/authoring/metrics.ts';
import { parseEvaluations, type SavedEvaluation, toSaved, writeEvaluations } from '#lib/authoring/saved-evaluation.ts';
import { dayOf } from './check-rules-folder.ts';

async function readEvaluations(folder: string): Promise<SavedEvaluation[]> {
  const path = join(folder, 'evaluation.json');
  return existsSync(path) ? parseEvaluations(await readFile(path, 'utf8')) : [];
}

/** Writes the figures into evaluation.json of the rules folder, in the place of what stood there for this corpus. */
export async function saveEvaluation(
  folder: string,
  about: Pick<SavedEvaluation, 'corpus' | 'ruleset'>,
  evaluation: Evaluation,
): Promise<void> {
  const others = (await readEvaluations(folder)).filter(({ corpus }) => corpus !== about.corpus);
  const saved = toSaved({ ...about, date: dayOf(new Date()) }, evaluation);
  await writeFile(join(folder, 'evaluation.json'), writeEvaluations([...others, saved]));
}
