import { explain } from '#lib/matching/explain.ts';
import { openRules } from './open-rules.ts';
import { readRulesOption } from './rules-folder-option.ts';
import { UsageError } from './usage-error.ts';

/** `rules explain "TEXT"`: readable, for a governance lead. */
export async function explainText(args: string[]): Promise<number> {
  const { folder, words } = readRulesOption(args);
  if (words.length === 0) throw new UsageError('explain needs a text, in quotation marks');
  process.stdout.write(`${explain((await openRules(folder)).matcher, words.join(' '))}\n`);
  return 0;
}
