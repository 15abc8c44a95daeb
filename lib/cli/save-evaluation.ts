import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evaluation } from '#lib/authoring/metrics.ts';
import { type SavedEvaluation, toSaved, writeEvaluations } from '#lib/authoring/saved-evaluation.ts';
import { dayOf } from './day-of.ts';
import { readEvaluations } from './read-evaluations.ts';

/**
 * Writes the figures into evaluation.json of the rules folder, in the place of what stood there for this corpus. Figures of other rules
 * go: they are no figures of these.
 */
export async function saveEvaluation(
  folder: string,
  about: Pick<SavedEvaluation, 'corpus' | 'ruleset'>,
  evaluation: Evaluation,
): Promise<void> {
  const before = await readEvaluations(folder);
  const kept = before.filter(({ corpus, ruleset }) => corpus !== about.corpus && ruleset.hash === about.ruleset.hash);
  const gone = before.filter(({ corpus, ruleset }) => corpus !== about.corpus && ruleset.hash !== about.ruleset.hash);
  const saved = toSaved({ ...about, date: dayOf(new Date()) }, evaluation);
  await writeFile(join(folder, 'evaluation.json'), writeEvaluations([...kept, saved]));
  if (gone.length > 0)
    process.stderr.write(
      `note: figures of other rules are gone from evaluation.json; save these anew: ${gone.map(({ corpus }) => corpus).join(', ')}\n`,
    );
}
