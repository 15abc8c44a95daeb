import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { gapsIn } from '#lib/protocol/compose.ts';
import type { Piece, Values } from '#lib/protocol/fill.ts';

type TemplateGapsProps = {
  pieces: Piece[];
  typed: Record<string, string>;
  offers: Values;
  onType: (label: string, words: string) => void;
};

/** One field a gap; what Heed knows is put in when asked for. Kept on this page only. */
export function TemplateGaps({ pieces, typed, offers, onType }: TemplateGapsProps) {
  const offerOf = (label: string) => {
    const piece = pieces.find((one) => one.kind === 'gap' && one.text === label);
    return piece?.kind === 'gap' && piece.name !== undefined ? offers[piece.name] : undefined;
  };
  return (
    <div className="gaps">
      {gapsIn(pieces).map((label) => {
        const offer = offerOf(label);
        return (
          <div key={label}>
            <TextField label={sentenceCase(label)} value={typed[label] ?? ''} onChange={(words) => onType(label, words)} />
            {offer !== undefined && !typed[label] && (
              <button type="button" className="link small" onClick={() => onType(label, offer)}>
                {i18n.t('template.useKnown', [label])}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

const sentenceCase = (label: string) => label.charAt(0).toUpperCase() + label.slice(1);
