import { clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Case, CaseText } from '#lib/cases/case.ts';
import { messageLink } from './message-link.ts';

type MessageCardProps = { text: CaseText | null | undefined; current: Case; now: Date };

/** The message as a message: as written, nothing marked in it. */
export function MessageCard({ text, current, now }: MessageCardProps) {
  const { postId, postedAt, origin } = current;
  if (origin === 'by-hand') return <p className="inset">{i18n.t('message.byHand')}</p>;
  // Still being read from memory: an empty card keeps the page from jumping.
  if (text === undefined) return <div className="card message" aria-busy="true" />;
  return (
    <article className="card message stack-close" aria-label={i18n.t('message.words')}>
      {text ? <Words text={text} /> : <NotKept postId={postId} />}
      <p className="row hint">
        <span>{postedAt === null ? i18n.t('message.unknownTime') : clockWords(postedAt, now)}</span>
        {text !== null && text.alsoTo > 0 && <span>{i18n.t('message.alsoTo', text.alsoTo)}</span>}
        {text !== null && postId !== null && <OpenOnX postId={postId} words={i18n.t('common.openOnX')} />}
      </p>
    </article>
  );
}

function Words({ text }: { text: CaseText }) {
  return (
    <>
      <p className="hint">
        <strong className="author" dir="auto">
          {text.authorName}
        </strong>{' '}
        <bdi>@{text.author}</bdi>
      </p>
      <p className="as-written" dir="auto">
        {text.text}
      </p>
      {text.partial && <p className="inset hint">{i18n.t('message.partial')}</p>}
    </>
  );
}

function NotKept({ postId }: { postId: string | null }) {
  if (postId === null) return <p>{i18n.t('message.notKeptNoLink')}</p>;
  return (
    <>
      <p>
        <OpenOnX postId={postId} words={i18n.t('message.notKept')} />
      </p>
      <p className="hint">{i18n.t('message.notKeptHint')}</p>
    </>
  );
}

export function OpenOnX({ postId, words }: { postId: string; words: string }) {
  return (
    <a href={messageLink(postId)} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
