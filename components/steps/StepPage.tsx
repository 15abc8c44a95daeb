import { Fragment, type ReactNode } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { Details } from '#components/nhs/Details.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import type { LoweredLine } from '#components/nhs/LoweredRules.tsx';
import { i18n } from '#i18n';
import type { Case, CaseText } from '#lib/cases/case.ts';
import type { DatedNumber } from '#lib/protocol/dated-numbers.ts';
import type { Protocol, ProtocolNode } from '#lib/protocol/schema.ts';
import type { Me } from '#lib/settings/me.ts';
import { Agreed } from './Agreed.tsx';
import { Answers } from './Answers.tsx';
import { CallExtras } from './CallExtras.tsx';
import { FilledText } from './FilledText.tsx';
import { HideNow } from './HideNow.tsx';
import { MessageCard } from './MessageCard.tsx';
import { MessageWords } from './MessageWords.tsx';
import { showNotByVoice } from './NotByVoice.tsx';
import { NotSetNotes } from './NotSetNotes.tsx';
import { ProtocolLine } from './ProtocolLine.tsx';
import { Shelf } from './Shelf.tsx';
import { StepParts } from './StepParts.tsx';
import type { StepEvents } from './step-events.ts';
import { noteBefore, stepTexts, valuesFor } from './step-texts.ts';
import { WhyPointedOut } from './WhyPointedOut.tsx';

export type StepPageProps = StepEvents & {
  protocol: Protocol;
  node: ProtocolNode;
  current: Case;
  /** Null when the words are no longer kept; undefined while they are being read. */
  text: CaseText | null | undefined;
  /** How many other messages wait. */
  waiting: number;
  now: Date;
  me: Me;
  /** Numbers of the signposts that a text may name. */
  signposts: DatedNumber[];
  /** The end of the record's chain; null where there is none. */
  checkCode: string | null;
  /** Beside the name in the band: hours, or that this is practice. */
  band?: ReactNode;
  /** An invented message: nobody is called, and no page of X opens. */
  practice?: boolean;
  /** Rules that an approver has lowered for now; in practice none. */
  lowered?: readonly LoweredLine[];
  /** The last step could not be saved. */
  notSaved?: boolean;
};

/** One step of the walk: the words asked about, the question, its answers, and the shelf. */
export function StepPage(props: StepPageProps) {
  const { protocol, node, current, text, waiting, now, me, notSaved = false } = props;
  const { walk } = current;
  const values = valuesFor(protocol, current, me, now);
  const { heading, body } = stepTexts(protocol, node, current, now);
  const fill = (words: string) => <FilledText protocol={protocol} values={values} text={words} />;
  const words = noteBefore(protocol, walk);
  const note = words && (
    <div className="inset stack-close">
      <p>{fill(words)}</p>
      <NotSetNotes protocol={protocol} values={values} text={words} />
    </div>
  );
  const { agreed = [] } = node;
  const open = protocol.values.filter(({ name, value, fallback }) => agreed.includes(name) && value === null && fallback);
  const behindMore = [node.more, ...open.map(({ name }) => `[${name}]`)].join('');

  const title = (
    <Heading focusKey={`${current.id} ${walk.steps.length} ${walk.at}`}>
      {heading.split(/(?<=[.?!]) /).map((sentence, index) => (
        <Fragment key={sentence}>
          {index > 0 && ' '}
          <span className="sentence">{fill(sentence)}</span>
        </Fragment>
      ))}
    </Heading>
  );
  const explanation = (
    <>
      <p className="hint">{fill(body)}</p>
      <NotSetNotes protocol={protocol} values={values} text={body} />
      <Agreed protocol={protocol} names={agreed} />
      {behindMore !== '' && (
        <Details summary={i18n.t('common.more')}>
          {node.more && <p>{fill(node.more)}</p>}
          <NotSetNotes protocol={protocol} values={values} text={behindMore} />
        </Details>
      )}
    </>
  );
  const message = (
    <>
      <MessageCard text={text} current={current} now={now} />
      <WhyPointedOut current={current} text={text} lowered={props.lowered ?? []} now={now} />
    </>
  );
  // The heading is the question itself, and so the legend, unless the node asks something of its own.
  const asksInHeading = node.question === undefined && node.form !== 'buttons';

  // With a telephone in the hand, what to say comes before what to know.
  const cardFirst = node.card === 'call';

  return (
    <div className="steps">
      <Band>
        {props.band}
        <HideNow onHide={props.onHide} />
      </Band>
      <main className="step stack">
        {walk.steps.length > 0 && (
          <button type="button" className="link back" onClick={props.onBack}>
            {i18n.t('common.back')}
          </button>
        )}
        {props.practice && <p className="inset hint">{i18n.t(node.emergency ? 'practice.callNobody' : 'practice.line')}</p>}
        {notSaved && (
          <p className="with-error error" role="alert">
            {i18n.t('steps.notSaved')}
          </p>
        )}
        {node.show === 'words' && <MessageWords text={text} current={current} />}
        {!asksInHeading && (
          <div className="stack-close">
            {title}
            {note}
            {!cardFirst && explanation}
          </div>
        )}
        {node.show === 'message' && message}
        {node.show === 'covered' && <Details summary={i18n.t('message.words')}>{message}</Details>}
        <StepParts
          protocol={protocol}
          node={node}
          current={current}
          text={text}
          values={values}
          now={now}
          me={me}
          checkCode={props.checkCode}
          signposts={props.signposts}
          practice={props.practice === true}
          onCopy={props.onCopy}
          onClear={props.onClear}
        />
        {node.show === 'beside' && <Details summary={i18n.t('message.words')}>{message}</Details>}
        <Answers
          key={`${walk.steps.length} ${walk.at}`}
          protocol={protocol}
          node={node}
          walk={walk}
          legend={asksInHeading ? title : node.question}
          onTake={props.onTake}
        >
          {asksInHeading && (
            <>
              {note}
              {explanation}
            </>
          )}
        </Answers>
        {cardFirst && (
          <div className="stack-close">
            <CallExtras postId={current.postId} me={me} onMe={props.onMe} onCopy={props.onCopy} onClear={props.onClear} />
            {explanation}
          </div>
        )}
        <div className="row small-links">
          <button type="button" className="link" onClick={props.onSkip}>
            {i18n.t('steps.skip')}
          </button>
          {!walk.flags.under18 && (
            <button type="button" className="link" onClick={props.onUnder18}>
              {i18n.t('steps.under18')}
            </button>
          )}
        </div>
        {waiting > 0 && (
          <p className="row hint waiting">
            <span>{i18n.t('steps.moreWaiting', waiting)}</span>
            <button type="button" className="link" onClick={props.onOpenNext}>
              {i18n.t('steps.openNext')}
            </button>
            {waiting > 1 && (
              <button type="button" className="link" onClick={props.onShowWaiting}>
                {i18n.t('waiting.seeAll')}
              </button>
            )}
          </p>
        )}
      </main>
      <Shelf
        emergency={node.emergency === true}
        onHandOver={props.onHandOver}
        on999={node.emergency ? showNotByVoice : props.onEmergency}
        callRoute={me.callRoute}
      >
        <ProtocolLine protocol={protocol} now={now} />
      </Shelf>
    </div>
  );
}
