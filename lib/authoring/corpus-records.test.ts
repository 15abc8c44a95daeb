import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CorpusRecord, RecordSplitter } from './corpus-records.ts';
import { type CorpusRow, formatOf, type RowProblem, readRow, readShape } from './corpus-row.ts';

function split(pieces: readonly string[], delimiter: string | null = ','): CorpusRecord[] {
  const splitter = new RecordSplitter(delimiter);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', ';', '\n', '\r\n', ' ', '😭', "'"), maxLength: 8 });
const cuts = fc.array(fc.nat(200), { maxLength: 12 });

function cutAt(text: string, places: readonly number[]): string[] {
  const ends = [...new Set(places.filter((place) => place < text.length))].sort((a, b) => a - b);
  return [...ends, text.length].map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
}

describe('RecordSplitter', () => {
  it('gives back every row that a CSV writer wrote, however the file is cut, with the line where it begins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        cuts,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, places, newline, ends) => {
          const text = Papa.unparse(rows, { newline }) + (ends ? newline : '');
          const records = split(cutAt(text, places));
          const read = records
            .filter(({ text: record }) => record !== '')
            .map((record) => Papa.parse<string[]>(record.text, { delimiter: ',', newline: '\n' }).data[0]);
          // A row of two empty cells is written as ",": never an empty line.
          expect(read).toEqual(rows);
          expect(records.map(({ problem }) => problem).filter(Boolean)).toEqual([]);
          let line = 1;
          for (const record of records) {
            expect(record.line).toBe(line);
            line += record.text.split('\n').length;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the same records for any text, broken or not, however it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 60 }), cuts, (text, places) => {
        expect(split(cutAt(text, places))).toEqual(split([text]));
      }),
      { numRuns: 1000 },
    );
  });

  it('a stray quotation mark spoils its own line, and no more', () => {
    expect(split(['1,"never closed\n2,fine\n3,"said "hi" to me"\n4,"fine, too"\n'])).toEqual([
      { line: 1, text: '', problem: expect.stringMatching(/quotation mark/) },
      { line: 2, text: '2,fine' },
      { line: 3, text: '', problem: expect.stringMatching(/quotation mark/) },
      { line: 4, text: '4,"fine, too"' },
    ]);
    expect(split(['a,"b']).map(({ line, problem }) => [line, problem !== undefined])).toEqual([[1, true]]);
  });

  it('keeps no more than one record in memory: what is longer is skipped and named', () => {
    const long = 'x'.repeat(60_000);
    const rows = split([`1,${long}`, long, long, '\n2,fine\n3,"', long, long, '\n4,fine\n']);
    expect(rows.map(({ line, text, problem }) => [line, text.slice(0, 6), problem !== undefined])).toEqual([
      [1, '', true],
      [2, '2,fine', false],
      [3, '', true],
      [4, '4,fine', false],
    ]);
  });

  it('knows no quotation in TSV and NDJSON', () => {
    expect(split(['1\t"a\n2\tb\n'], null).map(({ text }) => text)).toEqual(['1\t"a', '2\tb']);
  });
});

describe('readRow', () => {
  const read = (record: string, shape = readShape('id,Text,label', 'csv')): CorpusRow | RowProblem | null =>
    readRow({ line: 7, text: record }, shape);

  it.each([
    ['1,"a, ""b""\nc",1', { line: 7, text: 'a, "b"\nc', label: true }],
    ['1,a,0', { line: 7, text: 'a', label: false }],
    ['1,a,', { line: 7, text: 'a', label: null }],
    ['1,a,TRUE', { line: 7, text: 'a', label: true }],
    ['', null],
    ['1,a', { line: 7, problem: 'has 2 fields, the first row has 3' }],
    ['1,a,sad', { line: 7, problem: expect.stringMatching(/--positive/) }],
  ])('%j', (record, row) => expect(read(record)).toEqual(row));

  it('reads NDJSON, TSV and semicolons, and labels of other names', () => {
    const json = readShape('', 'ndjson');
    expect(read('{"text":"a","label":1}', json)).toEqual({ line: 7, text: 'a', label: true });
    expect(read('{"text":"a"}', json)).toEqual({ line: 7, text: 'a', label: null });
    expect(read('[1]', json)).toMatchObject({ problem: 'not a JSON object' });
    expect(read('{"text":3}', json)).toMatchObject({ problem: '"text" is missing or not text' });
    expect(read('{', json)).toMatchObject({ problem: 'not valid JSON' });
    expect(read('"a\t1', readShape('text\tlabel', 'tsv'))).toEqual({ line: 7, text: '"a', label: true });
    const other = readShape('class;tweet', 'csv', { text: 'tweet', label: 'class', positive: ['Suicide'] });
    expect(read('suicide;a', other)).toEqual({ line: 7, text: 'a', label: true });
    expect(read('non-suicide;a', other)).toEqual({ line: 7, text: 'a', label: false });
  });

  it('says which columns there are when the wanted one is missing', () => {
    expect(() => readShape('id,tweet', 'csv')).toThrow(/no column "text"; it names id, tweet: choose one with --text/);
    expect(() => readShape('id,text', 'csv', { label: 'class' })).toThrow(/no column "class"/);
  });

  it.each([
    ['a.CSV', '', 'csv'],
    ['a.jsonl', '', 'ndjson'],
    ['-', '{"text":1}', 'ndjson'],
    ['-', 'a\tb', 'tsv'],
    ['a.txt', 'a,b', 'csv'],
  ])('%s beginning with %j is %s', (name, first, format) => expect(formatOf(name, first)).toBe(format));
});
