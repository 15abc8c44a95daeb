import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Options and words of a verb. Throws UsageError for an option that does not exist or lacks its value, and for too many words. */
export function readOptions<const T extends ParseArgsOptionsConfig>(args: string[], options: T, atMostWords: number) {
  const parsed = parse(args, options);
  if (parsed.positionals.length > atMostWords) throw new UsageError(`"${parsed.positionals[atMostWords]}" is one word too many`);
  return { values: parsed.values, words: parsed.positionals };
}

/** A whole number that an option takes. Throws UsageError for anything else, or less than `least`. */
export function readCount(option: string, value: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < least || count > most)
    throw new UsageError(
      `${option} takes a whole number from ${least}${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ' on'}, not "${value}"`,
    );
  return count;
}

function parse<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
