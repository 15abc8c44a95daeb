import { i18n } from '#i18n';

type Bar999Props = {
  /** On emergency steps the bar fills; its place and size stay. */
  filled?: boolean;
  words?: string;
  link?: { text: string; onFollow: () => void };
};

export function Bar999({ filled = false, words = i18n.t('common.inDanger'), link }: Bar999Props) {
  return (
    <div className={filled ? 'bar-999 bar-999-filled' : 'bar-999'}>
      <span className="number" aria-hidden="true">
        {i18n.t('common.emergencyNumber')}
      </span>
      <span className="bar-words">{words}</span>
      {link && (
        <button type="button" className="link" onClick={link.onFollow}>
          {link.text}
        </button>
      )}
    </div>
  );
}
