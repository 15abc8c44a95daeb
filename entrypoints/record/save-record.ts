import { saveAs } from '#components/nhs/save-as.ts';
import { recordCsv, recordJson } from '#lib/cases/export-record.ts';
import { makeFeedback } from '#lib/cases/lead-export.ts';
import type { WholeRecord } from '#lib/cases/read-record.ts';
import { noteInLog } from '#lib/cases/record-log.ts';
import { firstKeptDay } from '#lib/cases/retention.ts';
import { readAgreedHours } from '#lib/settings/duty.ts';

/** Saves the record, or with `caseId` what is kept of one message. That it was saved stands in the log first. */
export async function saveRecord(record: WholeRecord, form: 'json' | 'csv', caseId: string | null): Promise<void> {
  const now = new Date();
  await noteInLog({ at: now.toISOString(), event: 'exported', ...(caseId === null ? {} : { caseId }) });
  const name = `heed-record-${now.toISOString().slice(0, 10)}.${form}`;
  if (form === 'json') saveAs(name, recordJson(record, caseId, now));
  else saveAs(name, recordCsv(record, caseId), 'text/csv');
}

/** Saves the counts for the governance lead. */
export async function saveForLead(record: WholeRecord, days: number): Promise<void> {
  const now = new Date();
  const feedback = makeFeedback({
    cases: record.cases,
    misses: record.misses,
    quiet: record.quiet,
    inHours: await readAgreedHours(),
    from: firstKeptDay(days, now),
    until: now.toISOString().slice(0, 10),
  });
  await noteInLog({ at: now.toISOString(), event: 'exported' });
  saveAs(`heed-counts-${feedback.until}.json`, `${JSON.stringify(feedback, null, 2)}\n`);
}
