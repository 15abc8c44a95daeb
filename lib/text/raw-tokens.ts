import type { Edge, TokenKind } from './token.ts';

export const tokenKinds: readonly TokenKind[] = ['word', 'emoji', 'handle', 'link', 'part'];
export * as kindCodes from './kind-codes.ts';

export * as flags from './raw-flags.ts';

export function kindIn(info: number): number {
  return info & 7;
}
export function edgeIn(info: number): Edge {
  return ((info >>> 3) & 7) as Edge;
}

const columns = ['hash', 'from', 'to', 'info', 'record'] as const;

/** The scanner's output, one column a property, kept and reused between texts so that reading allocates nothing. */
export class RawTokens {
  length = 0;
  hash = new Int32Array(512);
  from = new Int32Array(512);
  to = new Int32Array(512);
  info = new Int32Array(512);
  /** The place of a plain word's record in its table (`word-table.ts`), 0 = not there, -1 = not looked up. The reader notes guesses here, below that. */
  record = new Int32Array(512);

  /** Makes room for as many tokens as a text of this length can have. */
  reserve(length: number): void {
    if (this.hash.length > length) return;
    for (const column of columns) this[column] = new Int32Array(length * 2);
  }

  copy(from: number, to: number): void {
    if (from === to) return;
    for (const column of columns) this[column][to] = this[column][from] as number;
  }

  push(hash: number, from: number, to: number, info: number): void {
    const at = this.length++;
    this.hash[at] = hash;
    this.from[at] = from;
    this.to[at] = to;
    this.info[at] = info;
    this.record[at] = -1;
  }
}

export function double(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
