import { useEffect } from 'react';
import { i18n } from '#i18n';

/** Covers the words at once, by button or by the Escape key, whatever has the focus. Nothing is lost by it. */
export function HideNow({ onHide }: { onHide: () => void }) {
  useEffect(() => {
    const hide = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onHide();
    };
    document.addEventListener('keydown', hide);
    return () => document.removeEventListener('keydown', hide);
  });
  return (
    <button type="button" className="band-button" aria-keyshortcuts="Escape" onClick={onHide}>
      {i18n.t('steps.hideNow')} <span className="key">{i18n.t('steps.hideKey')}</span>
    </button>
  );
}
