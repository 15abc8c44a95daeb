import { Heading } from '#components/nhs/Heading.tsx';
import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';

type FiltersProps = { checkedOn: string | null; onChecked: () => void; onCancel: () => void };

/** X's own filters and muted words hide posts from the clinician and from Heed alike. */
export function Filters({ checkedOn, onChecked, onCancel }: FiltersProps) {
  return (
    <div className="stack">
      <Heading focusKey="filters">{i18n.t('agreement.filters.ask')}</Heading>
      <p>{i18n.t('agreement.filters.body')}</p>
      <ul className="plain-list">
        <li>
          <a href="https://x.com/settings/notifications/advanced_filters" target="_blank" rel="noreferrer">
            {i18n.t('agreement.filters.notifications')}
          </a>
        </li>
        <li>
          <a href="https://x.com/settings/muted_keywords" target="_blank" rel="noreferrer">
            {i18n.t('agreement.filters.muted')}
          </a>
        </li>
      </ul>
      {checkedOn !== null && <p className="hint">{i18n.t('agreement.filters.checkedOn', [dateWords(checkedOn)])}</p>}
      <div className="row">
        <button type="button" className="button" onClick={onChecked}>
          {i18n.t('agreement.filters.done')}
        </button>
        <button type="button" className="link" onClick={onCancel}>
          {i18n.t('agreement.cancel')}
        </button>
      </div>
    </div>
  );
}
