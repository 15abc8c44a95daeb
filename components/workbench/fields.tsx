import { type ReactNode, useId } from 'react';

type FieldProps = { label: string; hint?: string | undefined; error?: string | null | undefined };

function Field({ label, hint, error, id, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className={error ? 'field with-error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

const describedBy = (id: string, { hint, error }: FieldProps) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

type TextProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'password' | 'number';
};

export function TextField({ value, onChange, type = 'text', ...field }: TextProps) {
  const id = useId();
  return (
    <Field {...field} id={id}>
      <input
        id={id}
        className="input"
        type={type}
        value={value}
        autoComplete="off"
        aria-describedby={describedBy(id, field)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

type LinesProps = FieldProps & { lines: readonly string[]; onChange: (lines: string[]) => void };

/** One item a line; empty lines are left out when it is read. */
export function LinesField({ lines, onChange, ...field }: LinesProps) {
  const id = useId();
  return (
    <Field {...field} id={id}>
      <textarea
        id={id}
        className="input"
        rows={Math.min(12, Math.max(3, lines.length + 1))}
        value={lines.join('\n')}
        spellCheck
        aria-describedby={describedBy(id, field)}
        onChange={(event) => onChange(event.target.value.split('\n'))}
      />
    </Field>
  );
}

export function AreaField({ value, onChange, ...field }: Omit<TextProps, 'type'>) {
  const id = useId();
  return (
    <Field {...field} id={id}>
      <textarea
        id={id}
        className="input"
        rows={3}
        value={value}
        aria-describedby={describedBy(id, field)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

type SelectProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  options: readonly { id: string; label: string }[];
};

export function SelectField({ value, onChange, options, ...field }: SelectProps) {
  const id = useId();
  return (
    <Field {...field} id={id}>
      <select
        id={id}
        className="input"
        value={value}
        aria-describedby={describedBy(id, field)}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type FileProps = FieldProps & { accept: string; multiple?: boolean; onFiles: (files: File[]) => void };

export function FileField({ accept, multiple = false, onFiles, ...field }: FileProps) {
  const id = useId();
  return (
    <Field {...field} id={id}>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(id, field)}
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
      />
    </Field>
  );
}

export const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');
