import { i18n } from '#i18n';
import type { Piece } from '#lib/protocol/fill.ts';

type ComposedTextProps = { pieces: Piece[]; typed: Record<string, string> };

/** A template with what was put in seen as such, and each open gap a box with its name. */
export function ComposedText({ pieces, typed }: ComposedTextProps) {
  return pieces.map((piece, index) => {
    // Pieces never change places: the text is fixed.
    const key = `${index}`;
    if (piece.kind === 'words') return <span key={key}>{piece.text}</span>;
    const filled = piece.kind === 'value' ? piece.text : typed[piece.text]?.trim();
    if (filled) {
      return (
        <span key={key} className="filled" dir="auto">
          {filled}
        </span>
      );
    }
    return (
      <span key={key} className="gap">
        <span className="visually-hidden">{i18n.t('template.gap')}: </span>
        {piece.text}
      </span>
    );
  });
}
