import { useState } from 'react';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { i18n } from '#i18n';

type RaiseQuestionProps = { raise: 'window' | 'signal'; onRaise: (raise: 'window' | 'signal') => void };

/** Two ways to be told, never none. */
export function RaiseQuestion({ raise, onRaise }: RaiseQuestionProps) {
  const [saved, setSaved] = useState(false);
  return (
    <section>
      <RadioQuestion
        legend={<span className="section">{i18n.t('options.raise')}</span>}
        chosen={raise}
        choices={[
          { id: 'window', label: i18n.t('options.raiseWindow'), hint: i18n.t('options.raiseWindowHint') },
          { id: 'signal', label: i18n.t('options.raiseSignal'), hint: i18n.t('options.raiseSignalHint') },
        ]}
        submitText={i18n.t('options.save')}
        onAnswer={(id) => {
          onRaise(id === 'window' ? 'window' : 'signal');
          setSaved(true);
        }}
        beside={<span role="status">{saved && i18n.t('options.saved')}</span>}
      >
        <p className="hint">{i18n.t('options.raiseHint')}</p>
      </RadioQuestion>
    </section>
  );
}
