import { useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { type Answer, type Question, wholeNumber } from '#lib/protocol/agreement.ts';
import { FormPage } from './FormPage.tsx';

type WordsQuestionProps = {
  question: Question;
  answer: Answer | undefined;
  onAnswer: (answer: Answer | null) => void;
  onCancel: () => void;
};

/** One question, in one's own words; or that it is not agreed yet, with whom to ask. An emptied answer is taken away. */
export function WordsQuestion({ question, answer, onAnswer, onCancel }: WordsQuestionProps) {
  const [words, setWords] = useState(answer?.is === 'agreed' ? answer.words : '');
  const [ask, setAsk] = useState(answer?.is === 'not-agreed' ? answer.ask : '');
  const [open, setOpen] = useState(answer?.is === 'not-agreed');
  const [error, setError] = useState<string | null>(null);
  const counts = 'unit' in question;
  const save = () => {
    const said = (open ? ask : words).trim();
    if (open) {
      if (said === '') return setError(i18n.t('agreement.whomMissing'));
      return onAnswer({ is: 'not-agreed', ask: said });
    }
    if (said === '') return onAnswer(null);
    const number = counts ? wholeNumber(said) : null;
    if (counts && number === null) return setError(i18n.t('agreement.numberWrong'));
    onAnswer({ is: 'agreed', words: number === null ? said : String(number) });
  };
  return (
    <FormPage
      onSave={save}
      onCancel={onCancel}
      beside={
        <button
          type="button"
          className="link"
          onClick={() => {
            setOpen(!open);
            setError(null);
          }}
        >
          {i18n.t(open ? 'agreement.itIsAgreed' : 'agreement.notAgreed')}
        </button>
      }
    >
      <Heading focusKey={question.id}>{i18n.t(`agreement.q.${question.id}.ask`)}</Heading>
      <p>{i18n.t(`agreement.q.${question.id}.hint`)}</p>
      {open ? (
        <TextField
          label={i18n.t('agreement.whom')}
          hint={i18n.t('agreement.whomHint')}
          value={ask}
          onChange={setAsk}
          error={error}
        />
      ) : (
        <TextField
          label={counts ? i18n.t(`agreement.unit.${question.unit}`) : i18n.t('agreement.yourWords')}
          value={words}
          onChange={setWords}
          error={error}
          {...(counts ? {} : { lines: 4 })}
        />
      )}
      <p className="hint">{i18n.t('agreement.nobodyHere')}</p>
    </FormPage>
  );
}
