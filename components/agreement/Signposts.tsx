import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { DatedSignpost } from '#lib/protocol/signposts.ts';
import { keepNumbersWhole } from './public-words.ts';

type SignpostsProps = { signposts: DatedSignpost[]; onChecked: (short: string) => void };

/** Where people can turn. One that nobody has looked up lately says so, and stands in the way of copying until somebody has. */
export function Signposts({ signposts, onChecked }: SignpostsProps) {
  return (
    <ul className="facts-list">
      {signposts.map(({ id, words, short, lastCheckedOn, lastCheckedBy, checkBy, stale }) => (
        <li key={id} className="row row-apart">
          <span>
            {keepNumbersWhole(words)}
            <span className="hint block">
              {lastCheckedOn === null
                ? i18n.t('agreement.signpost.never')
                : i18n.t(stale ? 'agreement.signpost.old' : 'agreement.signpost.good', [dateWords(lastCheckedOn)])}
              {lastCheckedBy !== null && <> {i18n.t('agreement.signpost.by', [lastCheckedBy])}</>}
              {!stale && checkBy !== null && <> {i18n.t('agreement.signpost.until', [dateWords(checkBy)])}</>}
            </span>
          </span>
          {stale && (
            <button type="button" className="link" onClick={() => onChecked(short)}>
              {i18n.t('agreement.signpost.check')} <span className="visually-hidden">{words}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
