import { type CorpusRecord, RecordSplitter } from '#lib/authoring/corpus-records.ts';
import { type CorpusShape, delimiterOf, formatOf, readShape } from '#lib/authoring/corpus-row.ts';

/** A file that the person chose; read in pieces and never stored. */
export type CorpusFile = Pick<File, 'name' | 'size' | 'stream' | 'arrayBuffer'>;

type Batch = { records: CorpusRecord[] /** Of the file's bytes, 0 to 1. */; share: number };

/** Throws an Error that says what is wrong with the file or its first row. */
export async function openCorpusFile(file: CorpusFile): Promise<{ shape: CorpusShape; batches: AsyncGenerator<Batch> }> {
  const pieces = decode(file);
  let [head, done] = ['', 0];
  while (!head.includes('\n') && head.length < 1_000_000) {
    const { value, done: isEnd } = await pieces.next();
    if (isEnd) break;
    head += value.text;
    done = value.bytes;
  }
  if (head.trim() === '') throw new Error(`${file.name} is empty`);
  const firstLine = head.split('\n', 1)[0] ?? '';
  const format = formatOf(file.name, firstLine);
  const splitter = new RecordSplitter(format === 'csv' ? delimiterOf(firstLine) : null);
  const first = splitter.push(head);
  const shape = readShape(format === 'ndjson' ? '' : (first[0]?.text ?? firstLine), format);
  const share = (bytes: number) => (file.size === 0 ? 1 : bytes / file.size);
  async function* batches(): AsyncGenerator<Batch> {
    yield { records: format === 'ndjson' ? first : first.slice(1), share: share(done) };
    for await (const { text, bytes } of pieces) yield { records: splitter.push(text), share: share(bytes) };
    yield { records: splitter.end(), share: 1 };
  }
  return { shape, batches: batches() };
}

async function* decode(file: CorpusFile): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder();
  let bytes = 0;
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const piece = next.value;
      if (bytes === 0 && ((piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff)))
        throw new Error(`${file.name} is UTF-16; save it as UTF-8`);
      bytes += piece.length;
      yield { text: decoder.decode(piece, { stream: true }), bytes };
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  yield { text: decoder.decode(), bytes };
}
