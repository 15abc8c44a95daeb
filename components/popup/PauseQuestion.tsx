import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { i18n } from '#i18n';
import { pauseEnds } from './pause-ends.ts';

type PauseQuestionProps = { now: Date; onPause: (until: string) => void; onCancel: () => void };

/** A pause always has an end: there is no answer without one. */
export function PauseQuestion({ now, onPause, onCancel }: PauseQuestionProps) {
  const ends = pauseEnds(now);
  const choices = ends.map(({ id, hours }) => ({
    id,
    label: hours === null ? i18n.t('popup.pauseMorning') : i18n.t('popup.pauseFor', hours),
  }));
  return (
    <RadioQuestion
      legend={i18n.t('popup.pauseQuestion')}
      choices={choices}
      submitText={i18n.t('popup.pauseStart')}
      onAnswer={(chosen) => onPause(ends.find(({ id }) => id === chosen)?.until ?? now.toISOString())}
      beside={
        <button type="button" className="link" onClick={onCancel}>
          {i18n.t('common.back')}
        </button>
      }
    >
      <p className="hint">{i18n.t('popup.pauseHint')}</p>
    </RadioQuestion>
  );
}
