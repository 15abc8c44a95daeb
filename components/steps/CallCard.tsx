import { clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Case, CaseText } from '#lib/cases/case.ts';
import { OpenOnX } from './MessageCard.tsx';
import { TextWithGaps } from './TextWithGaps.tsx';

type CallCardProps = { current: Case; text: CaseText | null | undefined; now: Date };

/** What to say to 999, in the order a call handler asks for it. What is not known is said to be not known. */
export function CallCard({ current: { postedAt, postId }, text, now }: CallCardProps) {
  return (
    <section className="call-card" aria-labelledby="call-heading">
      <div className="call-head row row-apart">
        <h2 id="call-heading">{i18n.t('call.heading')}</h2>
        {postId !== null && <OpenOnX postId={postId} words={i18n.t('common.openOnX')} />}
      </div>
      <div className="call-body stack-close">
        <p>
          <TextWithGaps text={i18n.t('call.name')} />
        </p>
        {text ? (
          <>
            <p>
              {postedAt === null ? i18n.t('call.wroteNoTime') : i18n.t('call.wrote', [clockWords(postedAt, now)])}:{' '}
              <q dir="auto">{text.text}</q>
            </p>
            <p>{i18n.t('call.account', [text.authorName, text.author])}</p>
          </>
        ) : (
          <p>{i18n.t('call.noWords')}</p>
        )}
        <p>
          <TextWithGaps text={i18n.t('call.where')} />
        </p>
        <p>
          <strong>{i18n.t('call.reference')}</strong>
        </p>
      </div>
    </section>
  );
}
