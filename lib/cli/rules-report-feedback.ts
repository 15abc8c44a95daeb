import { readFile } from 'node:fs/promises';
import type { Feedback } from '#lib/authoring/feedback.ts';
import { feedbackText } from '#lib/authoring/feedback-text.ts';
import { mergeFeedback, usualFloor } from '#lib/authoring/merge-feedback.ts';
import { readFeedback } from '#lib/authoring/read-feedback.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** `rules report FILES…` (or `report-feedback`): adds up clinicians' exports, by rule. A file that is no such export stops it: a sum never leaves one out unsaid. */
export async function reportFeedback(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean', default: false }, floor: { type: 'string' } } as const;
  const { values, words } = readOptions(args, options, 1000);
  if (words.length === 0) throw new UsageError('report-feedback needs at least one file that a clinician saved');
  const floor = values.floor === undefined ? usualFloor : Number(values.floor);
  if (!(floor >= 0 && floor <= 1)) throw new UsageError('--floor is a share from 0 to 1');
  const report = mergeFeedback(await Promise.all(words.map(openFeedback)), floor);
  process.stdout.write(`${values.json ? JSON.stringify(report) : feedbackText(report)}\n`);
  return 0;
}

async function openFeedback(path: string): Promise<Feedback> {
  const text = await readFile(path, 'utf8');
  try {
    return readFeedback(text);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}. Nothing was added up.`);
  }
}
