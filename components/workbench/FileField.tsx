import { useId } from 'react';

type FileFieldProps = {
  label: string;
  hint?: string;
  error?: string | null;
  accept: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
};

export function FileField({ label, hint, error = null, accept, multiple = false, onFiles }: FileFieldProps) {
  const id = useId();
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
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
      />
    </div>
  );
}
