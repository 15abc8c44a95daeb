import { type CorpusFormat, corpusFormats } from '#lib/authoring/corpus-records.ts';
import { readCount } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** How a corpus is read, where its name and first row do not say it, and on how many threads it is counted. */
export const corpusOptions = {
  format: { type: 'string' },
  text: { type: 'string' },
  label: { type: 'string' },
  positive: { type: 'string', multiple: true },
  threads: { type: 'string' },
} as const;

export type CorpusOptions = { format?: CorpusFormat; text?: string; label?: string; positive?: string[]; threads?: number };

type Values = { [K in Exclude<keyof CorpusOptions, 'positive'>]?: string | undefined } & { positive?: string[] | undefined };

/** Throws UsageError for a value that an option does not know. */
export function readCorpusOptions({ format, text, label, positive, threads }: Values): CorpusOptions {
  const known = corpusFormats.find((name) => name === format);
  if (format !== undefined && !known) throw new UsageError(`--format knows ${corpusFormats.join(', ')}, not "${format}"`);
  return {
    ...(known ? { format: known } : {}),
    ...(text === undefined ? {} : { text }),
    ...(label === undefined ? {} : { label }),
    ...(positive === undefined ? {} : { positive }),
    ...(threads === undefined ? {} : { threads: readCount('--threads', threads, 1, 256) }),
  };
}
