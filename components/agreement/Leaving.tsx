import { useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { HoldForm } from '#components/record/HoldForm.tsx';
import { i18n } from '#i18n';

/** What becomes of the record: a hold stops its erasing, and says who asked for that, and why. */
export type Ending = { record: 'keep' | 'erase' } | { record: 'hold'; by: string; why: string };
type LeavingProps = {
  handle: string;
  /** Ends the agreement; says how many records are on hold. */
  onEnd: (ending: Ending) => Promise<number>;
  onCancel: () => void;
};

/** Nothing is checked for the account any more, its agreement goes, and the person says what becomes of the record. */
export function Leaving({ handle, onEnd, onCancel }: LeavingProps) {
  const [ended, setEnded] = useState<{ ending: Ending; held: number } | null>(null);
  const [failed, setFailed] = useState(false);
  const [holding, setHolding] = useState(false);
  const end = (ending: Ending) => {
    setFailed(false);
    onEnd(ending).then(
      (held) => setEnded({ ending, held }),
      () => setFailed(true),
    );
  };
  const fault = failed && (
    <p className="error" role="alert">
      {i18n.t('leaving.failed')}
    </p>
  );
  if (ended) {
    return (
      <div className="stack">
        <Heading focusKey="left">{i18n.t('leaving.ended', [handle])}</Heading>
        {ended.ending.record !== 'hold' && <p>{i18n.t(ended.ending.record === 'keep' ? 'leaving.kept' : 'leaving.erased')}</p>}
        {ended.held > 0 && <p>{i18n.t('leaving.held', ended.held, [String(ended.held)])}</p>}
        <p>{i18n.t('leaving.bio')}</p>
      </div>
    );
  }
  if (holding) {
    return (
      <div className="stack">
        <Heading focusKey="leaving-hold">{i18n.t('leaving.holdHeading')}</Heading>
        {fault}
        <HoldForm onHold={(said) => end({ record: 'hold', ...said })} goWords={i18n.t('leaving.holdAndEnd', [handle])} />
        <button type="button" className="link" onClick={() => setHolding(false)}>
          {i18n.t('leaving.otherwise')}
        </button>
      </div>
    );
  }
  return (
    <RadioQuestion
      legend={<Heading focusKey="leaving">{i18n.t('leaving.heading')}</Heading>}
      choices={[
        { id: 'keep', label: i18n.t('leaving.keep'), hint: i18n.t('leaving.keepHint') },
        { id: 'hold', label: i18n.t('leaving.hold'), hint: i18n.t('leaving.holdHint') },
        { id: 'erase', label: i18n.t('leaving.erase'), hint: i18n.t('leaving.eraseHint') },
      ]}
      submitText={i18n.t('leaving.end', [handle])}
      onAnswer={(id) => (id === 'hold' ? setHolding(true) : end({ record: id === 'erase' ? 'erase' : 'keep' }))}
      beside={
        <button type="button" className="link" onClick={onCancel}>
          {i18n.t('agreement.cancel')}
        </button>
      }
    >
      <p>{i18n.t('leaving.body', [handle])}</p>
      <p>
        <a href="record.html" target="_blank" rel="noopener">
          {i18n.t('leaving.record')}
        </a>
      </p>
      {fault}
    </RadioQuestion>
  );
}
