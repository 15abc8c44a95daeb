import { useEffect, useState } from 'react';
import { observeRecord, type WholeRecord } from '#lib/cases/read-record.ts';
import type { Effective } from '#lib/policy/effective.ts';
import { readExportAllowed, readRetentionDays } from '#lib/policy/effective-record.ts';
import { retentionDaysItem } from '#lib/settings/retention-days.ts';

export type ShownRecord = { record: WholeRecord; kept: Effective<number>; exportAllowed: boolean };

/** The record, live, and what the organisation and the person say of it; null until they are known. */
export function useRecord(): ShownRecord | 'unopened' | null {
  const [record, setRecord] = useState<WholeRecord | 'unopened' | null>(null);
  const [kept, setKept] = useState<Effective<number> | null>(null);
  const [exportAllowed, setExportAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const readDays = () => void readRetentionDays().then(setKept);
    readDays();
    void readExportAllowed().then(setExportAllowed);
    const stops = [observeRecord(setRecord, () => setRecord('unopened')), retentionDaysItem.observe(readDays)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  if (record === 'unopened') return 'unopened';
  return record === null || kept === null || exportAllowed === null ? null : { record, kept, exportAllowed };
}
