import { useState } from 'react';
import type { Duty } from '#lib/protocol/hours-duty.ts';

/** Hours at the moment this page opened the words. They stay for the case: the first screen must not change under the reader's eyes. */
export function useOpening(caseId: string | undefined, duty: Duty | null): boolean | undefined {
  const [opened, setOpened] = useState<{ id: string; offDuty: boolean } | null>(null);
  if (caseId !== undefined && duty !== null && opened?.id !== caseId) setOpened({ id: caseId, offDuty: duty.on === false });
  return caseId !== undefined && opened?.id === caseId ? opened.offDuty : undefined;
}
