import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import type { Hours } from '#lib/protocol/hours.ts';
import { hoursInWords } from '#lib/settings/hours-in-words.ts';

/** The organisation's own hours: nothing to fill in. */
export function KnownHours({ hours, onNext }: { hours: Hours; onNext: () => void }) {
  return (
    <div className="stack">
      <Heading focusKey="when">{i18n.t('agreement.hours.ask')}</Heading>
      <p className="card">
        {hoursInWords(hours) ?? i18n.t('agreement.byTap')} <span className="locked">{i18n.t('agreement.locked')}</span>
      </p>
      <button type="button" className="button" onClick={onNext}>
        {i18n.t('common.continue')}
      </button>
    </div>
  );
}
