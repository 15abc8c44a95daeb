import { FieldFrame, type FieldFrameProps } from './FieldFrame.tsx';

type TextFieldProps = FieldFrameProps & {
  value: string;
  onChange: (value: string) => void;
  /** A box of several lines. */
  lines?: number;
  language?: string | undefined;
  type?: 'text' | 'date' | 'time' | 'tel' | 'password' | 'number';
};

export function TextField({ value, onChange, lines, language, type = 'text', ...frame }: TextFieldProps) {
  const typed = {
    className: 'text-field',
    value,
    // Nothing that a person types here is for the browser to remember or to send to a spelling service.
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <FieldFrame {...frame}>
      {(control) =>
        lines === undefined ? (
          <input type={type} {...control} {...typed} />
        ) : (
          <textarea rows={lines} lang={language} dir="auto" {...control} {...typed} />
        )
      }
    </FieldFrame>
  );
}
