import { i18n } from '#i18n';
import { type HonestPart, honestParts } from '#lib/authoring/honest-sentence.ts';
import type { SavedEvaluation } from '#lib/authoring/saved-evaluation.ts';

export type HonestSentenceProps = { evaluations: SavedEvaluation[]; rulesVersion: string | null };

/** What the list of phrases misses, how often it speaks up for nothing, and that its silence tells nothing. */
export function HonestSentence({ evaluations, rulesVersion }: HonestSentenceProps) {
  return (
    <div className="stack-close">
      <h3>{i18n.t('honest.heading')}</h3>
      <p>{honestParts(evaluations, rulesVersion).map(sayHonest).join(' ')}</p>
    </div>
  );
}

export function sayHonest(part: HonestPart): string {
  if ('count' in part) return i18n.t(`honest.${part.key}`, part.count, part.values);
  return 'values' in part ? i18n.t(`honest.${part.key}`, part.values) : i18n.t(`honest.${part.key}`);
}
