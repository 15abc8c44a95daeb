import { useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { i18n } from '#i18n';

export type Ending = 'keep' | 'erase';
type LeavingProps = {
  handle: string;
  /** Ends the agreement; says how many held records stayed. */
  onEnd: (ending: Ending) => Promise<number>;
  onCancel: () => void;
};

/** Nothing is checked for the account any more, its agreement goes, and the person says what becomes of the record. */
export function Leaving({ handle, onEnd, onCancel }: LeavingProps) {
  const [ended, setEnded] = useState<{ ending: Ending; held: number } | null>(null);
  const [failed, setFailed] = useState(false);
  if (ended) {
    return (
      <div className="stack">
        <Heading focusKey="left">{i18n.t('leaving.ended', [handle])}</Heading>
        <p>{i18n.t(ended.ending === 'keep' ? 'leaving.kept' : 'leaving.erased')}</p>
        {ended.held > 0 && <p>{i18n.t('leaving.held', ended.held, [String(ended.held)])}</p>}
        <p>{i18n.t('leaving.bio')}</p>
      </div>
    );
  }
  return (
    <RadioQuestion
      legend={<Heading focusKey="leaving">{i18n.t('leaving.heading')}</Heading>}
      choices={[
        { id: 'keep', label: i18n.t('leaving.keep'), hint: i18n.t('leaving.keepHint') },
        { id: 'erase', label: i18n.t('leaving.erase'), hint: i18n.t('leaving.eraseHint') },
      ]}
      submitText={i18n.t('leaving.end', [handle])}
      onAnswer={(id) => {
        const ending = id === 'erase' ? 'erase' : 'keep';
        setFailed(false);
        onEnd(ending).then(
          (held) => setEnded({ ending, held }),
          () => setFailed(true),
        );
      }}
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
      {failed && (
        <p className="error" role="alert">
          {i18n.t('leaving.failed')}
        </p>
      )}
    </RadioQuestion>
  );
}
