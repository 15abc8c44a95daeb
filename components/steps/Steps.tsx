import type { ReactNode } from 'react';
import type { LoweredLine } from '#components/nhs/LoweredRules.tsx';
import { OpenMentions } from '#components/nhs/OpenMentions.tsx';
import { i18n } from '#i18n';
import type { Case, CaseText } from '#lib/cases/case.ts';
import type { DatedNumber } from '#lib/protocol/dated-numbers.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { nodeAt, WalkError } from '#lib/protocol/walk.ts';
import type { Me } from '#lib/settings/me.ts';
import { PlainPage } from './PlainPage.tsx';
import { Sealed } from './Sealed.tsx';
import { StepPage } from './StepPage.tsx';
import type { StepEvents } from './step-events.ts';

export type StepsProps = StepEvents & {
  /** The protocol that the walk began with, or the one in use when that is gone. */
  protocol: Protocol;
  /** Null when there is no message to show. */
  current: Case | null;
  text: CaseText | null | undefined;
  sealed: boolean;
  waiting: number;
  now: Date;
  notSaved: boolean;
  me: Me;
  signposts: DatedNumber[];
  checkCode: string | null;
  band?: ReactNode;
  /** An invented message: nobody is called, and no page of X opens. */
  practice?: boolean;
  lowered?: readonly LoweredLine[];
  onRead: () => void;
  onStartAgain: () => void;
  onClose: () => void;
};

/** The whole page: sealed, a step, the end, or why there is none. Never blank. */
export function Steps(props: StepsProps) {
  const { protocol, current, sealed, now, waiting } = props;
  const plain = { protocol, now, band: props.band };
  if (current === null) {
    return (
      <PlainPage {...plain} heading={i18n.t('steps.nothingOpen.heading')} body={i18n.t('steps.nothingOpen.body')}>
        {waiting > 0 && (
          <button type="button" className="button" onClick={props.onOpenNext}>
            {i18n.t('steps.openNext')}
          </button>
        )}
      </PlainPage>
    );
  }
  const node = findNode(protocol, current);
  if (node === 'other-protocol') {
    return (
      <PlainPage
        {...plain}
        heading={i18n.t('steps.otherProtocol.heading')}
        body={i18n.t('steps.otherProtocol.body', [current.walk.protocol.version])}
      >
        <button type="button" className="button" onClick={props.onStartAgain}>
          {i18n.t('steps.otherProtocol.startAgain', [protocol.version])}
        </button>
      </PlainPage>
    );
  }
  if (node === 'damaged') {
    return (
      <PlainPage {...plain} heading={i18n.t('steps.unreadable.heading')} body={i18n.t('steps.unreadable.body')}>
        <OpenMentions />
      </PlainPage>
    );
  }
  if (sealed && !node.end) {
    return <Sealed {...plain} onRead={props.onRead} onHandOver={props.onHandOver} onEmergency={props.onEmergency} />;
  }
  if (node.end) {
    return (
      <PlainPage {...plain} heading={node.heading} body={node.body}>
        {waiting > 0 ? (
          <>
            <button type="button" className="button" onClick={props.onOpenNext}>
              {i18n.t('steps.openNext')}
            </button>
            {waiting > 1 && (
              <button type="button" className="link" onClick={props.onShowWaiting}>
                {i18n.t('waiting.seeAll')}
              </button>
            )}
          </>
        ) : (
          <button type="button" className="button" onClick={props.onClose}>
            {i18n.t('steps.end.close')}
          </button>
        )}
      </PlainPage>
    );
  }
  return <StepPage {...props} current={current} node={node} />;
}

function findNode(protocol: Protocol, { walk }: Case) {
  try {
    return nodeAt(protocol, walk);
  } catch (error) {
    return error instanceof WalkError && error.code === 'other-protocol' ? 'other-protocol' : 'damaged';
  }
}
