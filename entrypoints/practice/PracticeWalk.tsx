import { useState } from 'react';
import { useNow } from '#components/nhs/use-now.ts';
import { PracticeMark } from '#components/practice/PracticeMark.tsx';
import { PracticeRun } from '#components/practice/PracticeRun.tsx';
import { Steps } from '#components/steps/Steps.tsx';
import { i18n } from '#i18n';
import { clearClipboard, copyText } from '#lib/browser/clipboard.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import type { Situation } from '#lib/protocol/situation.ts';
import { emergency, goBack, handOver, markUnder18, skip, startWalk, takeOption, type WalkState } from '#lib/protocol/walk.ts';
import { type Me, nobodyYet } from '#lib/settings/me.ts';
import { useSignpostNumbers } from '../shared/use-signpost-numbers.ts';
import { practiceCase } from './practice-case.ts';

type PracticeWalkProps = {
  protocol: Protocol;
  situation: Situation;
  onLeave: () => void;
  /** In place of the page with what was done. */
  onEnd?: () => void;
};

/** The whole walk in this page's memory: the real steps, and nothing that stores, raises or opens. */
export function PracticeWalk({ protocol, situation, onLeave, onEnd }: PracticeWalkProps) {
  const now = useNow();
  const signposts = useSignpostNumbers(now);
  const at = () => new Date().toISOString();
  const begin = () => startWalk(protocol, { now: at(), origin: 'matched', offDuty: situation.offDuty });
  const [walk, setWalk] = useState<WalkState>(begin);
  const [sealed, setSealed] = useState(true);
  const [me, setMe] = useState<Me>(nobodyYet);
  const change = (event: (walk: WalkState) => WalkState) => {
    const next = event(walk);
    setSealed(false);
    setWalk(next);
    if (next.ended !== null) onEnd?.();
  };
  if (walk.ended !== null) {
    return (
      <PracticeRun
        protocol={protocol}
        situation={situation}
        walk={walk}
        now={now}
        onPrint={() => window.print()}
        onAgain={() => {
          setWalk(begin());
          setSealed(true);
        }}
        onLeave={onLeave}
      />
    );
  }
  return (
    <Steps
      {...practiceCase(situation, walk)}
      practice
      protocol={protocol}
      sealed={sealed}
      waiting={0}
      now={now}
      notSaved={false}
      me={me}
      checkCode={null}
      signposts={signposts}
      band={<PracticeMark />}
      onRead={() => setSealed(false)}
      onTake={(option) => change((one) => takeOption(protocol, one, option, at()))}
      onSkip={() => change((one) => skip(protocol, one, at()))}
      onBack={() => change((one) => goBack(protocol, one))}
      onHandOver={() => change((one) => handOver(protocol, one, at()))}
      onEmergency={() => change((one) => emergency(protocol, one, at()))}
      onUnder18={() => change((one) => markUnder18(protocol, one, at()))}
      onHide={() => setSealed(true)}
      onMe={setMe}
      // What is pasted by mistake says what it is.
      onCopy={(words) => copyText(`${i18n.t('practice.mark')}: ${words}`)}
      onClear={clearClipboard}
      onStartAgain={onLeave}
      onOpenNext={onLeave}
      onShowWaiting={onLeave}
      onClose={onLeave}
    />
  );
}
