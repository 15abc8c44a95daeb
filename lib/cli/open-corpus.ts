import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type CorpusRecord, RecordSplitter } from '#lib/authoring/corpus-records.ts';
import { type CorpusShape, delimiterOf, formatOf, readShape } from '#lib/authoring/corpus-row.ts';
import type { CorpusOptions } from './corpus-options.ts';

export type OpenCorpus = { name: string; shape: CorpusShape; batches: AsyncGenerator<CorpusRecord[]> };

const batchSize = 1000;

/**
 * Opens a corpus, "-" for stdin, and reads it in portions of records, keeping no more than one. Throws an Error that says what is wrong
 * with the file, its encoding or its first row.
 */
export async function openCorpus(file: string, options: CorpusOptions): Promise<OpenCorpus> {
  const bytes = file === '-' ? process.stdin : await openFile(file);
  const pieces = decode(bytes, file);
  let head = '';
  while (!head.includes('\n') && head.length < 1_000_000) {
    const { value, done } = await pieces.next();
    if (done) break;
    head += value;
  }
  if (head.trim() === '') throw new Error(`${file === '-' ? 'stdin' : file} is empty`);
  if (head.includes('\0')) throw new Error(`${file} is not a text file; unpack it, or save it as CSV with the encoding UTF-8`);
  const firstLine = head.split('\n', 1)[0] ?? '';
  const format = options.format ?? formatOf(file, firstLine);
  const splitter = new RecordSplitter(format === 'csv' ? delimiterOf(firstLine) : null);
  const records = readRecords(head, pieces, splitter);
  let first: CorpusRecord[] = [];
  if (format !== 'ndjson') {
    const { value } = await records.next();
    first = value ?? [];
  }
  const shape = readShape(format === 'ndjson' ? '' : (first[0]?.text ?? firstLine), format, options);
  return { name: file, shape, batches: inBatches(first.slice(1), records) };
}

async function openFile(file: string) {
  const found = await stat(file).catch(() => null);
  if (!found) throw new Error(`${file} does not exist`);
  if (found.isDirectory()) throw new Error(`${file} is a folder; give a CSV, TSV or NDJSON file`);
  return createReadStream(file, { highWaterMark: 1 << 18 });
}

async function* decode(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst && ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff)))
      throw new Error(`${file} is UTF-16; save it as UTF-8`);
    isFirst = false;
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function* readRecords(
  head: string,
  pieces: AsyncGenerator<string>,
  splitter: RecordSplitter,
): AsyncGenerator<CorpusRecord[]> {
  const first = splitter.push(head);
  if (first.length > 0) yield first;
  for await (const piece of pieces) {
    const records = splitter.push(piece);
    if (records.length > 0) yield records;
  }
  const last = splitter.end();
  if (last.length > 0) yield last;
}

async function* inBatches(first: CorpusRecord[], records: AsyncGenerator<CorpusRecord[]>): AsyncGenerator<CorpusRecord[]> {
  let waiting = first;
  for await (const more of records) {
    for (let at = 0; at < more.length; at += batchSize) waiting.push(...more.slice(at, at + batchSize));
    while (waiting.length >= batchSize) {
      yield waiting.slice(0, batchSize);
      waiting = waiting.slice(batchSize);
    }
  }
  if (waiting.length > 0) yield waiting;
}
