import { TextField } from '#components/nhs/TextField.tsx';

type LinesFieldProps = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  lines: readonly string[];
  /** How many lines it shows; by itself one more than it holds. */
  rows?: number;
  onChange: (lines: string[]) => void;
};

/** One item a line, as it is being typed; `filled` takes what counts. */
export function LinesField({ lines, rows = Math.min(12, Math.max(3, lines.length + 1)), onChange, ...field }: LinesFieldProps) {
  return <TextField {...field} lines={rows} value={lines.join('\n')} onChange={(text) => onChange(text.split('\n'))} />;
}

export const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');
