import type { ReactNode } from 'react';

type TickBoxProps = { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void };

export function TickBox({ label, checked, onChange }: TickBoxProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
