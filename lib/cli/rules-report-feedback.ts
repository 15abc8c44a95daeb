import { readFile } from 'node:fs/promises';
import { feedbackText } from '#lib/authoring/feedback-text.ts';
import { gatherFeedback } from '#lib/authoring/gather-feedback.ts';
import { usualFloor } from '#lib/authoring/merge-feedback.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** `rules report FILES…` (or `report-feedback`): adds up clinicians' exports, by rule. A file that is left out is named; 1 then. */
export async function reportFeedback(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean', default: false }, floor: { type: 'string' } } as const;
  const { values, words } = readOptions(args, options, 1000);
  if (words.length === 0) throw new UsageError('report-feedback needs at least one file that a clinician saved');
  const floor = values.floor === undefined ? usualFloor : Number(values.floor);
  if (!(floor >= 0 && floor <= 1)) throw new UsageError('--floor is a share from 0 to 1');
  const files = words.map((path) => ({ name: path, text: () => readFile(path, 'utf8') }));
  const { report, damaged, twice } = await gatherFeedback(files, floor);
  for (const { name, why } of damaged) process.stderr.write(`${name} was left out: ${why}\n`);
  for (const name of twice) process.stderr.write(`${name} was left out: the same counts are there already\n`);
  if (report === null) process.stderr.write('No file could be counted.\n');
  else process.stdout.write(`${values.json ? JSON.stringify(report) : feedbackText(report)}\n`);
  return damaged.length > 0 ? 1 : 0;
}
