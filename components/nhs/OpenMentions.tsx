import { i18n } from '#i18n';

export function OpenMentions() {
  return (
    <a className="button" href="https://x.com/notifications/mentions" target="_blank" rel="noreferrer">
      {i18n.t('steps.unreadable.openMentions')}
    </a>
  );
}
