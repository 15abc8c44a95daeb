import { FieldFrame } from './FieldFrame.tsx';

type SelectFieldProps = {
  label: string;
  hint?: string;
  value: string;
  options: readonly { id: string; label: string }[];
  onChange: (value: string) => void;
};

export function SelectField({ label, hint, value, options, onChange }: SelectFieldProps) {
  return (
    <FieldFrame label={label} hint={hint}>
      {(control) => (
        <select {...control} className="text-field" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
