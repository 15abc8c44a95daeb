import { i18n } from '#i18n';
import { fillText, type Values } from '#lib/protocol/fill.ts';
import type { Protocol } from '#lib/protocol/schema.ts';

type FilledTextProps = { protocol: Protocol; values: Values; text: string };

/** A text of the protocol with its values in place. What is NOT SET and what a person must fill in is seen as such. */
export function FilledText({ protocol, values, text }: FilledTextProps) {
  return fillText(protocol, text, values).map((piece, index) => {
    // Pieces never change places: the text is fixed.
    const key = `${index}`;
    if (piece.kind === 'words') return <span key={key}>{piece.text}</span>;
    if (piece.kind === 'value') {
      return (
        <span key={key} className="value">
          {piece.text}
        </span>
      );
    }
    if (piece.kind === 'gap') {
      return (
        <span key={key} className="gap">
          <span className="visually-hidden">{i18n.t('template.gap')}: </span>
          {piece.text}
        </span>
      );
    }
    return (
      <span key={key} className="not-set">
        {i18n.t('common.notSet')}
        <span className="visually-hidden">: {piece.text}</span>
      </span>
    );
  });
}
