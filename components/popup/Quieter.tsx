import { Details } from '#components/nhs/Details.tsx';
import { clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';

export type QuietLine = { postId: string; at: string };

/** Matches of this browser session that are not cases: a line each, and a way to read them on X. */
export function Quieter({ lines, now }: { lines: QuietLine[]; now: Date }) {
  if (lines.length === 0) return null;
  return (
    <Details summary={i18n.t('popup.quieter', lines.length)}>
      <p className="hint">{i18n.t('popup.quieterHint')}</p>
      <ul className="lines">
        {lines.map(({ postId, at }) => (
          <li key={postId} className="row row-apart">
            <span>{i18n.t('popup.quieterItem', [clockWords(at, now)])}</span>
            <a href={`https://x.com/i/status/${postId}`} target="_blank" rel="noreferrer">
              {i18n.t('common.openOnX')}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}
