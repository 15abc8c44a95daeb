import { i18n } from '#i18n';

/** In the band of every page of a practice walk. */
export function PracticeMark() {
  return <strong className="practice-mark">{i18n.t('practice.mark')}</strong>;
}
