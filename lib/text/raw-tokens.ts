import type { Edge, TokenKind } from './token.ts';

export const tokenKinds: readonly TokenKind[] = ['word', 'emoji', 'handle', 'link', 'part'];
export const kindCodes = { word: 0, emoji: 1, handle: 2, link: 3, part: 4 } as const;

/** Bits of `info`. Bits 0–2 the kind, 3–5 the edge before it. */
export const flags = {
  /** Touches the token before with only a hyphen, dot, slash or joiner between ("un-alive"). */
  glued: 1 << 6,
  quoted: 1 << 7,
  /** A piece of a hashtag: maybe several words run together. */
  joined: 1 << 8,
  /** Exactly one sign, and no white space, stands between this token and the one before. */
  near: 1 << 9,
  hasDigit: 1 << 10,
  onlyDigits: 1 << 11,
  hasMask: 1 << 12,
  hasApostrophe: 1 << 13,
} as const;

export function kindIn(info: number): number {
  return info & 7;
}
export function edgeIn(info: number): Edge {
  return ((info >>> 3) & 7) as Edge;
}

/** The scanner's output, one column a property, kept and reused between texts so that reading allocates nothing. */
export class RawTokens {
  length = 0;
  hash = new Int32Array(512);
  from = new Int32Array(512);
  to = new Int32Array(512);
  info = new Int32Array(512);

  /** Makes room for as many tokens as a text of this length can have. */
  reserve(length: number): void {
    if (this.hash.length > length) return;
    this.hash = new Int32Array(length * 2);
    this.from = new Int32Array(length * 2);
    this.to = new Int32Array(length * 2);
    this.info = new Int32Array(length * 2);
  }

  push(hash: number, from: number, to: number, info: number): void {
    const at = this.length++;
    this.hash[at] = hash;
    this.from[at] = from;
    this.to[at] = to;
    this.info[at] = info;
  }
}

export function double(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
