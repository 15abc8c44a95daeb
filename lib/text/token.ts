export type TokenKind = 'word' | 'emoji' | 'handle' | 'link' | 'part';

export * as edges from './edges.ts';
export type Edge = 0 | 1 | 2 | 3 | 4 | 5;

export type Token = {
  /** The word as the matcher reads it: folded, contractions spelled out (one token a word, sharing the span). */
  form: string;
  /** Other readings of the same letters: stretched letters cut, a digit for a word. */
  also: readonly string[];
  /** `part` is the "2/3" of a numbered thread; `handle` and `link` are walls that no phrase crosses. */
  kind: TokenKind;
  /** `[from, to)` in UTF-16 code units of the text as given. */
  from: number;
  to: number;
  edge: Edge;
  /** Touches the token before with only a hyphen, dot or slash between ("un-alive"). */
  glued: boolean;
  /** Stands inside double quotation marks. */
  quoted: boolean;
  /** Several words run together: a hashtag without capitals, or letters spaced out. */
  joined: boolean;
};
