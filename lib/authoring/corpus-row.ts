import Papa from 'papaparse';
import type { CorpusFormat, CorpusRecord } from './corpus-records.ts';

/** A post of a corpus; `label` null where it has none. It lives as long as it is read: nothing keeps its text. */
export type CorpusRow = { line: number; text: string; label: boolean | null };
export type RowProblem = { line: number; problem: string };

/** How a corpus is read: which field holds the text, which the label, and which labels stand for distress. */
export type CorpusShape = {
  format: CorpusFormat;
  delimiter: string;
  /** The header row's names; of NDJSON the names of the two members that are read. */
  columns: string[];
  text: string;
  label: string | null;
  /** Labels, in small letters, that mean distress; null: 1, true, yes, positive and their opposites. */
  positive: string[] | null;
};

const usual = new Map([
  ...['1', '1.0', 'true', 'yes', 'y', 'positive'].map((word) => [word, true] as const),
  ...['0', '0.0', 'false', 'no', 'n', 'negative'].map((word) => [word, false] as const),
]);

/** The shape of a corpus from its first record. Throws an Error that says which column is missing and what was found instead. */
export function readShape(
  first: string,
  format: CorpusFormat,
  wanted: { text?: string; label?: string; positive?: string[] } = {},
): CorpusShape {
  const positive = wanted.positive ? wanted.positive.map((value) => value.trim().toLowerCase()) : null;
  if (format === 'ndjson') {
    const text = wanted.text ?? 'text';
    const label = wanted.label ?? 'label';
    return { format, delimiter: '', columns: [text, label], text, label, positive };
  }
  const delimiter = format === 'tsv' ? '\t' : delimiterOf(first);
  const columns = splitFields(first, delimiter).map((name) => name.trim());
  const twice = columns.find((name, i) => columns.indexOf(name) < i);
  if (twice !== undefined) throw new Error(`the first row names the column "${twice}" twice; give each a name of its own`);
  const find = (name: string) => columns.find((column) => column.toLowerCase() === name.toLowerCase());
  const text = find(wanted.text ?? 'text');
  if (text === undefined)
    throw new Error(
      `the first row names no column "${wanted.text ?? 'text'}"; it names ${columns.join(', ')}: choose one with --text`,
    );
  const label = find(wanted.label ?? 'label') ?? null;
  if (wanted.label !== undefined && label === null)
    throw new Error(`the first row names no column "${wanted.label}"; it names ${columns.join(', ')}`);
  return { format, delimiter, columns, text, label, positive };
}

/** The format by the file's name, otherwise by its first line. */
export function formatOf(name: string, firstLine: string): CorpusFormat {
  const ending = /\.(csv|tsv|ndjson|jsonl)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending) return ending === 'jsonl' ? 'ndjson' : (ending as CorpusFormat);
  if (firstLine.trimStart().startsWith('{')) return 'ndjson';
  return firstLine.includes('\t') ? 'tsv' : 'csv';
}

/** Spreadsheets of some countries write semicolons. */
export function delimiterOf(header: string): string {
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

export function readRow({ line, text: record, problem }: CorpusRecord, shape: CorpusShape): CorpusRow | RowProblem | null {
  if (problem !== undefined) return { line, problem };
  if (record.trim() === '') return null;
  const fields = shape.format === 'ndjson' ? readJson(record, shape) : readFields(record, shape);
  if (typeof fields === 'string') return { line, problem: fields };
  const { text, label } = fields;
  if (typeof text !== 'string') return { line, problem: `"${shape.text}" is missing or not text` };
  const read = readLabel(label, shape.positive);
  if (read === undefined)
    return {
      line,
      problem: 'the label is neither 1 nor 0 (true, false, yes, no); say which labels mean distress with --positive',
    };
  return { line, text, label: read };
}

type Fields = { text: unknown; label: unknown };

function readJson(record: string, shape: CorpusShape): Fields | string {
  try {
    const content: unknown = JSON.parse(record);
    if (typeof content !== 'object' || content === null || Array.isArray(content)) return 'not a JSON object';
    const members = content as Record<string, unknown>;
    return { text: members[shape.text], label: shape.label === null ? undefined : members[shape.label] };
  } catch {
    return 'not valid JSON';
  }
}

function readFields(record: string, shape: CorpusShape): Fields | string {
  const fields = splitFields(record, shape.delimiter);
  if (fields.length !== shape.columns.length) return `has ${fields.length} fields, the first row has ${shape.columns.length}`;
  const at = (name: string | null) => (name === null ? undefined : fields[shape.columns.indexOf(name)]);
  return { text: at(shape.text), label: at(shape.label) };
}

/** TSV knows no quotation marks (IANA text/tab-separated-values): a text may begin with one. */
function splitFields(record: string, delimiter: string): string[] {
  if (delimiter === '\t') return record.split('\t');
  return Papa.parse<string[]>(record, { delimiter, newline: '\n' }).data[0] ?? [];
}

function readLabel(label: unknown, positive: readonly string[] | null): boolean | null | undefined {
  if (label === undefined || label === null) return null;
  const value = String(label).trim().toLowerCase();
  if (value === '') return null;
  return positive ? positive.includes(value) : usual.get(value);
}
