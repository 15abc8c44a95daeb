import { type CorpusFormat, corpusFormats } from '#lib/authoring/corpus-records.ts';
import { UsageError } from './usage-error.ts';

/** How a corpus is read, where its name and first row do not say it. */
export const corpusOptions = {
  format: { type: 'string' },
  text: { type: 'string' },
  label: { type: 'string' },
  positive: { type: 'string', multiple: true },
} as const;

export type CorpusOptions = { format?: CorpusFormat; text?: string; label?: string; positive?: string[] };

export function readCorpusOptions(values: {
  format?: string | undefined;
  text?: string | undefined;
  label?: string | undefined;
  positive?: string[] | undefined;
}): CorpusOptions {
  const { format, text, label, positive } = values;
  const known = corpusFormats.find((name) => name === format);
  if (format !== undefined && !known) throw new UsageError(`--format knows ${corpusFormats.join(', ')}, not "${format}"`);
  return {
    ...(known ? { format: known } : {}),
    ...(text === undefined ? {} : { text }),
    ...(label === undefined ? {} : { label }),
    ...(positive === undefined ? {} : { positive }),
  };
}
