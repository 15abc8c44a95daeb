import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Options and words of a verb. Throws UsageError for an option that does not exist or lacks its value, and for too many words. */
export function readOptions<const T extends ParseArgsOptionsConfig>(args: string[], options: T, atMostWords: number) {
  const parsed = parse(args, options);
  if (parsed.positionals.length > atMostWords) throw new UsageError(`"${parsed.positionals[atMostWords]}" is one word too many`);
  return { values: parsed.values, words: parsed.positionals };
}

function parse<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
