import { i18n } from '#i18n';
import { fillText, type Values } from '#lib/protocol/fill.ts';
import type { Protocol } from '#lib/protocol/schema.ts';

type NotSetNotesProps = { protocol: Protocol; values: Values; text: string };

/** Names what is NOT SET in a text, and what to do until it is. */
export function NotSetNotes({ protocol, values, text }: NotSetNotesProps) {
  const missing = fillText(protocol, text, values).filter((piece) => piece.kind === 'not-set');
  return missing.map(({ text: label, fallback }) => (
    <p className="hint not-set-note" key={label}>
      {i18n.t('steps.notSet', [label])} <strong>{i18n.t('contact.fallback', [fallback])}</strong>
    </p>
  ));
}
