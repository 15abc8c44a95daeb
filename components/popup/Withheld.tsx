import { i18n } from '#i18n';

/** Which addresses of X the browser keeps from Heed: a page there is not checked, and nothing on it can say so. */
export function Withheld({ hosts, onAllow }: { hosts: readonly string[]; onAllow: () => void }) {
  if (hosts.length === 0) return null;
  return (
    <p>
      {i18n.t('popup.withheld', [hosts.join(', ')])}{' '}
      <button type="button" className="link" onClick={onAllow}>
        {i18n.t('popup.allow')}
      </button>
    </p>
  );
}
