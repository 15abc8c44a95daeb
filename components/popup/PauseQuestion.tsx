import { useEffect, useRef } from 'react';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { endWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import { pauseEnds } from './pause-ends.ts';

type PauseQuestionProps = { now: Date; onPause: (until: string) => void; onCancel: () => void };

/** A pause always has an end: there is no answer without one. */
export function PauseQuestion({ now, onPause, onCancel }: PauseQuestionProps) {
  const legend = useRef<HTMLSpanElement>(null);
  // The button that had focus has gone; focus goes on to what took its place.
  useEffect(() => {
    legend.current?.focus();
    legend.current?.scrollIntoView({ block: 'start' });
  }, []);
  const ends = pauseEnds(now);
  const choices = ends.map(({ id, hours, until }) => ({
    id,
    label: hours === null ? i18n.t('popup.pauseMorning', [endWords(until, now)]) : i18n.t('popup.pauseFor', hours),
  }));
  return (
    <RadioQuestion
      legend={
        <span ref={legend} tabIndex={-1}>
          {i18n.t('popup.pauseQuestion')}
        </span>
      }
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
