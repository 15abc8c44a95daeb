import { i18n } from '#i18n';
import type { Case, CaseText } from '#lib/cases/case.ts';
import { OpenOnX } from './MessageCard.tsx';

type MessageWordsProps = { text: CaseText | null | undefined; current: Case };

/** Only the words, above a question about them. */
export function MessageWords({ text, current: { postId, origin } }: MessageWordsProps) {
  if (text === undefined || origin === 'by-hand') return null;
  return (
    <blockquote className="card message-words" aria-label={i18n.t('message.words')}>
      {text ? (
        <p className="as-written" dir="auto">
          {text.text}
        </p>
      ) : (
        <p>{postId === null ? i18n.t('message.notKeptNoLink') : <OpenOnX postId={postId} words={i18n.t('message.notKept')} />}</p>
      )}
    </blockquote>
  );
}
