import { useState } from 'react';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { questions } from '#lib/protocol/agreement.ts';
import type { GivenAnswers } from '#lib/protocol/agreement-defaults.ts';

type AgreementFormProps = { answers: GivenAnswers; onKeep: (answers: GivenAnswers) => void };

/** The questions of the agreement with where everybody starts; an empty one is left to each person or team. */
export function AgreementForm({ answers, onKeep }: AgreementFormProps) {
  const [words, setWords] = useState(answers);
  const keep = () => {
    const said = Object.entries(words).map(([id, text]) => [id, text.trim()]);
    onKeep(Object.fromEntries(said.filter(([, text]) => text !== '')));
  };
  const count = Object.keys(answers).length;
  return (
    <details>
      <summary>{i18n.t('workbench.parts.answers', [String(count), String(questions.length)])}</summary>
      <div className="details-body stack">
        {questions.map((question) => (
          <TextField
            key={question.id}
            label={i18n.t(`agreement.q.${question.id}.ask`)}
            hint={
              'unit' in question
                ? `${i18n.t(`agreement.q.${question.id}.hint`)} ${i18n.t(`agreement.unit.${question.unit}`)}.`
                : i18n.t(`agreement.q.${question.id}.hint`)
            }
            {...('unit' in question ? {} : { lines: 2 })}
            value={words[question.id] ?? ''}
            onChange={(text) => setWords({ ...words, [question.id]: text })}
          />
        ))}
        <div>
          <button type="button" className="button button-small" onClick={keep}>
            {i18n.t('workbench.rule.keep')}
          </button>
        </div>
      </div>
    </details>
  );
}
