import { Fragment, type ReactNode, type SyntheticEvent, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';

type Choice = {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What this answer needs besides; seen only while it is chosen. */
  needs?: ReactNode;
};

type RadioQuestionProps = {
  legend: ReactNode;
  /** Between the question and its answers. */
  children?: ReactNode;
  choices: Choice[];
  chosen?: string | undefined;
  submitText?: string;
  onAnswer: (id: string) => void;
  /** Other ways on, beside the button. */
  beside?: ReactNode;
};

/** One question, its answers as radios, one green button. Nothing is chosen beforehand unless `chosen` says what stands. */
export function RadioQuestion(props: RadioQuestionProps) {
  const { legend, children, choices, chosen, submitText = i18n.t('common.continue'), onAnswer, beside } = props;
  const id = useId();
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const answer = form.current && new FormData(form.current).get(id);
    if (typeof answer === 'string') return onAnswer(answer);
    setMissing(true);
    form.current?.querySelector<HTMLInputElement>('input')?.focus();
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="stack">
      <fieldset className={missing ? 'stack with-error' : 'stack'} aria-describedby={missing ? `${id}-error` : undefined}>
        <legend>{legend}</legend>
        {children}
        {missing && (
          <p id={`${id}-error`} className="error">
            {i18n.t('common.chooseOne')}
          </p>
        )}
        <div>
          {choices.map(({ id: value, label, hint, needs }) => (
            <Fragment key={value}>
              <div className="radio">
                <input
                  type="radio"
                  id={`${id}-${value}`}
                  name={id}
                  value={value}
                  defaultChecked={value === chosen}
                  aria-describedby={hint ? `${id}-${value}-hint` : undefined}
                  onChange={() => setMissing(false)}
                />
                <label htmlFor={`${id}-${value}`}>{label}</label>
                {hint && (
                  <span className="hint" id={`${id}-${value}-hint`}>
                    {hint}
                  </span>
                )}
              </div>
              {needs && <div className="radio-needs">{needs}</div>}
            </Fragment>
          ))}
        </div>
      </fieldset>
      <div className="row">
        <button type="submit" className="button">
          {submitText}
        </button>
        {beside}
      </div>
    </form>
  );
}
