import { i18n } from '#i18n';

/** X's own page of the person: the envelope there opens a private message. Heed writes nothing into it. */
export function OpenProfile({ handle }: { handle: string }) {
  return (
    <p className="hint">
      <a href={`https://x.com/${encodeURIComponent(handle)}`} target="_blank" rel="noreferrer">
        {i18n.t('template.openProfile', [handle])}
      </a>
      <br />
      {i18n.t('template.openProfileHint')}
    </p>
  );
}
