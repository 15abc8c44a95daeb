import { useEffect, useState } from 'react';
import { observeCheckCode } from '#lib/cases/read-record.ts';

/** The end of the record's chain, live: the outline for the clinical record ends with it. */
export function useCheckCode(): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => observeCheckCode(setCode), []);
  return code;
}
