import { i18n } from '#i18n';

export function BackLink({ onBack }: { onBack: () => void }) {
  return (
    <button type="button" className="link back-link" onClick={onBack}>
      <span aria-hidden="true">‹ </span>
      {i18n.t('common.back')}
    </button>
  );
}
