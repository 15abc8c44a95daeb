export const corpusFormats = ['csv', 'tsv', 'ndjson'] as const;
export type CorpusFormat = (typeof corpusFormats)[number];

/** One record as it stands in the file: of CSV it may run over several lines. `problem` where it cannot be one. */
export type CorpusRecord = { line: number; text: string; problem?: string };

/** A record longer than this is no post with its label; reading goes on behind its first line. */
const longestRecord = 100_000;

/**
 * Cuts a text that arrives in pieces into records, keeping no more than one of them. In CSV a quotation mark at the beginning of a field
 * opens it; one that is never closed, or closed in mid-field, spoils the line it stands in and not the file.
 */
export class RecordSplitter {
  private readonly delimiter: string | null;
  private rest = '';
  private line = 1;
  private isSkipping = false;

  /** `delimiter` of CSV; null for formats without quotation, one record a line. */
  constructor(delimiter: string | null) {
    this.delimiter = delimiter;
  }

  push(piece: string): CorpusRecord[] {
    this.rest += piece;
    return this.take(false);
  }

  end(): CorpusRecord[] {
    return this.take(true);
  }

  private take(isEnd: boolean): CorpusRecord[] {
    const records: CorpusRecord[] = [];
    let at = 0;
    while (at < this.rest.length) {
      const lineEnd = this.lineEnd(at, isEnd);
      if (lineEnd < 0) {
        if (this.rest.length - at <= longestRecord) break;
        if (!this.isSkipping) records.push({ line: this.line, text: '', problem: `longer than ${longestRecord} characters` });
        this.isSkipping = true;
        at = this.rest.length;
        break;
      }
      if (this.isSkipping) {
        this.isSkipping = false;
        at = lineEnd + 1;
        this.line++;
        continue;
      }
      const end = this.recordEnd(at, lineEnd, isEnd);
      if (end === 'more') break;
      if (end === 'broken') {
        records.push({ line: this.line, text: '', problem: 'a quotation mark is not closed, or not doubled inside a field' });
        at = lineEnd + 1;
        this.line++;
        continue;
      }
      const text = this.rest.slice(at, end);
      records.push({ line: this.line, text: text.endsWith('\r') ? text.slice(0, -1) : text });
      this.line += end === lineEnd ? 1 : countLines(text) + 1;
      at = end + 1;
    }
    this.rest = this.rest.slice(at);
    return records;
  }

  private lineEnd(from: number, isEnd: boolean): number {
    const end = this.rest.indexOf('\n', from);
    return end < 0 && isEnd ? this.rest.length : end;
  }

  private recordEnd(from: number, lineEnd: number, isEnd: boolean): number | 'more' | 'broken' {
    const { rest, delimiter } = this;
    const firstQuote = delimiter === null ? -1 : rest.indexOf('"', from);
    if (firstQuote < 0 || firstQuote > lineEnd) return lineEnd;
    for (let at = from; ; ) {
      if (rest[at] === '"') {
        const close = this.closingQuote(at + 1);
        if (close < 0 || close === rest.length - 1) {
          if (rest.length - from > longestRecord || (isEnd && close < 0)) return 'broken';
          if (!isEnd) return 'more';
        }
        at = close + 1;
        if (rest[at] === '\r' && at + 1 === rest.length && !isEnd) return 'more';
        if (at >= rest.length) return rest.length;
        if (rest[at] === '\n') return at;
        if (rest[at] === '\r' && (rest[at + 1] === '\n' || at + 1 === rest.length)) return at + 1;
        if (rest[at] !== delimiter) return 'broken';
        at++;
        continue;
      }
      const nextField = rest.indexOf(delimiter as string, at);
      const nextLine = rest.indexOf('\n', at);
      if (nextLine >= 0 && (nextField < 0 || nextLine < nextField)) return nextLine;
      if (nextField < 0) return isEnd ? rest.length : rest.length - from > longestRecord ? 'broken' : 'more';
      at = nextField + 1;
    }
  }

  /** The quotation mark that closes a field begun before `from`; -1 when it has not arrived. */
  private closingQuote(from: number): number {
    for (let at = this.rest.indexOf('"', from); at >= 0; at = this.rest.indexOf('"', at + 2)) {
      if (this.rest[at + 1] !== '"') return at;
    }
    return -1;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
