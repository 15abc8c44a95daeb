import type { Piece } from './fill.ts';

/** `missing`: labels still to be filled, each once, in the order of the text. */
export type Composed = { text: string; missing: string[] };

/** The text as it would be copied, with what a person has typed in its gaps. What is empty stays visible as its label in brackets. */
export function compose(pieces: readonly Piece[], typed: Readonly<Record<string, string>>): Composed {
  const missing = new Set<string>();
  const text = pieces
    .map((piece) => {
      if (piece.kind === 'words' || piece.kind === 'value') return piece.text;
      const own = typed[piece.text]?.trim();
      if (own) return own;
      missing.add(piece.text);
      return `[${piece.text}]`;
    })
    .join('');
  return { text, missing: [...missing] };
}

/** What a person has to type, each label once. */
export function gapsIn(pieces: readonly Piece[]): string[] {
  return [...new Set(pieces.flatMap((piece) => (piece.kind === 'gap' || piece.kind === 'not-set' ? [piece.text] : [])))];
}
