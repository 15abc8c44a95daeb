import { clockWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Case, CaseText } from '#lib/cases/case.ts';
import type { Me } from '#lib/settings/me.ts';
import { OpenOnX } from './MessageCard.tsx';
import { messageLink } from './message-link.ts';
import { TextWithGaps } from './TextWithGaps.tsx';

type CallCardProps = { current: Case; text: CaseText | null | undefined; now: Date; me: Me };

/** What to say to 999, in the order a call handler asks for it. What is not known is said to be not known. */
export function CallCard({ current, text, now, me }: CallCardProps) {
  const { postId } = current;
  return (
    <div className="stack-close">
      {me.callRoute !== 'voice' && <p className="card call-route">{i18n.t(`call.route.${me.callRoute}`)}</p>}
      <section className="call-card" aria-labelledby="call-heading">
        <div className="call-head row row-apart">
          <h2 id="call-heading">{i18n.t(me.callRoute === 'voice' ? 'call.heading' : 'call.headingType')}</h2>
          {postId !== null && <OpenOnX postId={postId} words={i18n.t('common.openOnX')} />}
        </div>
        <div className="call-body stack-close">
          <p>
            <TextWithGaps
              text={i18n.t('call.name', [me.name ?? `{${i18n.t('me.yourName')}}`, me.role ?? `{${i18n.t('me.yourRole')}}`])}
            />
          </p>
          <Written current={current} text={text} now={now} />
          <p>
            <TextWithGaps text={i18n.t('call.where')} />
          </p>
          <p>
            <strong>{i18n.t('call.reference')}</strong>
          </p>
        </div>
      </section>
    </div>
  );
}

function Written({ current: { postedAt, postId, way }, text, now }: Pick<CallCardProps, 'current' | 'text' | 'now'>) {
  if (!text) return <p>{i18n.t(way === undefined ? 'call.noWords' : `call.way.${way}`)}</p>;
  return (
    <>
      <p>
        {postedAt === null ? i18n.t('call.wroteNoTime') : i18n.t('call.wrote', [clockWords(postedAt, now)])}:{' '}
        <q dir="auto">{text.text}</q>
      </p>
      <p>
        {i18n.t('call.account', [text.authorName, text.author])}{' '}
        {postId !== null && i18n.t('call.link', [messageLink(postId).replace('https://', '')])}
      </p>
    </>
  );
}
