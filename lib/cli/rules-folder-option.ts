import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

export const packagedRules = fileURLToPath(new URL('../../rules', import.meta.url));

/** Splits `[--rules DIR] words…`. Throws UsageError for an option that does not exist or lacks its value. */
export function readRulesOption(args: string[]): { folder: string; words: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options: { rules: { type: 'string' } }, allowPositionals: true });
    return { folder: values.rules ?? packagedRules, words: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
