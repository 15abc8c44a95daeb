import { type ReactNode, useId } from 'react';

export type FieldFrameProps = { label: string; hint?: string | undefined; error?: string | null | undefined };

type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A field's label, hint and fault, tied to whatever control `children` makes of the given attributes. */
export function FieldFrame({ label, hint, error, children }: FieldFrameProps & { children: (control: Described) => ReactNode }) {
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
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
      {children({ id, 'aria-describedby': about || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
