import { useId } from 'react';

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  /** A box of several lines. */
  lines?: number;
  language?: string | undefined;
  type?: 'text' | 'date' | 'time' | 'tel' | 'password' | 'number';
  error?: string | null | undefined;
};

export function TextField({ label, value, onChange, hint, lines, language, type = 'text', error = null }: TextFieldProps) {
  const id = useId();
  const field = {
    id,
    className: 'text-field',
    value,
    // Nothing that a person types here is for the browser to remember or to send to a spelling service.
    autoComplete: 'off',
    spellCheck: false,
    'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={error ? 'field with-error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {lines === undefined ? <input type={type} {...field} /> : <textarea rows={lines} lang={language} dir="auto" {...field} />}
    </div>
  );
}
