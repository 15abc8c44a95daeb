import { dutyWords } from '#components/nhs/duty-words.ts';
import { useNow } from '#components/nhs/use-now.ts';
import { Steps } from '#components/steps/Steps.tsx';
import { WhoIsOn } from '#components/steps/WhoIsOn.tsx';
import { clearClipboard, copyText } from '#lib/browser/clipboard.ts';
import { closeSteps } from '#lib/browser/steps-window.ts';
import { markRead, updateWalk } from '#lib/cases/store.ts';
import { beginAgain, emergency, goBack, handOver, markUnder18, skip, takeOption, type WalkState } from '#lib/protocol/walk.ts';
import { useLowered } from '../shared/use-lowered.ts';
import { useSignpostNumbers } from '../shared/use-signpost-numbers.ts';
import { startAgain } from './start-again.ts';
import type { ShownCase } from './use-case.ts';
import { useCheckCode } from './use-check-code.ts';
import { useDuty } from './use-duty.ts';
import { useMe } from './use-me.ts';
import { useOnNow } from './use-on-now.ts';
import { useOpening } from './use-opening.ts';
import { useProtocol } from './use-protocol.ts';
import { useSaving } from './use-saving.ts';

/** The case of the address, with every event of its walk saved before it shows. */
export function CasePage({ shown: { current, text, sealed, waiting, seal, openNext, setAsk } }: { shown: ShownCase }) {
  const now = useNow();
  const protocol = useProtocol(current?.walk.protocol.hash);
  const { failed, save } = useSaving();
  const { me, say } = useMe();
  const checkCode = useCheckCode();
  const signposts = useSignpostNumbers(now);
  const duty = useDuty(now);
  const open = useOpening(sealed ? undefined : current?.id, duty);
  const lowered = useLowered();
  const { known, answer } = useOnNow(current);
  if (protocol === undefined || duty === null || (current !== null && known === null)) return null;
  const begin = (walk: WalkState) => beginAgain(protocol, walk, open ?? duty.on === false);
  const at = () => new Date().toISOString();
  const seen = current?.walk.steps.length;
  const change = async (event: (walk: WalkState) => WalkState) => {
    if (!current) return false;
    // A second click, or a second window: an answer counts only for the step that the person saw.
    return save(() => updateWalk(current.id, (walk) => (walk.steps.length === seen ? event(begin(walk)) : walk)));
  };
  const unseal = async (saved: Promise<boolean>) => (await saved) && seal(false);

  if (current !== null && known?.asks && !sealed && seen === 0) {
    return (
      <WhoIsOn
        protocol={protocol}
        now={now}
        onAnswer={(onNow) => void save(() => answer(onNow))}
        onHandOver={() => void change((walk) => handOver(protocol, walk, at()))}
        onEmergency={() => void change((walk) => emergency(protocol, walk, at()))}
        onHide={() => seal(true)}
      />
    );
  }
  return (
    <Steps
      protocol={protocol}
      current={current && { ...current, walk: begin(current.walk) }}
      band={sealed ? null : <span>{dutyWords(duty, now)}</span>}
      text={text}
      sealed={sealed}
      waiting={waiting}
      now={now}
      notSaved={failed}
      me={{ ...me, ...known?.onNow }}
      checkCode={checkCode}
      signposts={signposts}
      lowered={lowered}
      onRead={() => current && void unseal(save(() => markRead(current.id)))}
      onTake={(option) => void change((walk) => takeOption(protocol, walk, option, at()))}
      onSkip={() => void change((walk) => skip(protocol, walk, at()))}
      onBack={() => void change((walk) => goBack(protocol, walk))}
      onHandOver={() => void unseal(change((walk) => handOver(protocol, walk, at())))}
      onEmergency={() => void unseal(change((walk) => emergency(protocol, walk, at())))}
      onUnder18={() => void change((walk) => markUnder18(protocol, walk, at()))}
      onStartAgain={() => current && void save(() => startAgain(current.id, current.handle, at()))}
      onHide={() => seal(true)}
      onMe={(said) => void save(() => say(said))}
      onCopy={copyText}
      onClear={clearClipboard}
      onOpenNext={openNext}
      onShowWaiting={() => setAsk('waiting')}
      onClose={() => void closeSteps()}
    />
  );
}
