import { saveFile } from '#lib/browser/save-file.ts';
import { recordCsv, recordJson } from '#lib/cases/export-record.ts';
import { makeFeedback } from '#lib/cases/lead-export.ts';
import { readMisses } from '#lib/cases/misses.ts';
import { readQuietCounts } from '#lib/cases/quiet-counts.ts';
import type { WholeRecord } from '#lib/cases/read-record.ts';
import { noteInLog } from '#lib/cases/record-log.ts';
import { firstKeptDay } from '#lib/cases/retention.ts';

/** Saves the record, or with `caseId` what is kept of one message. That it was saved stands in the log first. */
export async function saveRecord(record: WholeRecord, form: 'json' | 'csv', caseId: string | null): Promise<void> {
  const now = new Date();
  await noteInLog({ at: now.toISOString(), event: 'exported', ...(caseId === null ? {} : { caseId }) });
  const whole = { ...record, misses: await readMisses() };
  const name = `heed-record-${now.toISOString().slice(0, 10)}.${form}`;
  if (form === 'json') saveFile(name, 'application/json', recordJson(whole, caseId, now));
  else saveFile(name, 'text/csv', recordCsv(whole, caseId));
}

/** Saves the counts for the governance lead. */
export async function saveForLead(record: WholeRecord, days: number): Promise<void> {
  const now = new Date();
  const feedback = makeFeedback({
    cases: record.cases,
    misses: await readMisses(),
    quiet: await readQuietCounts(),
    inHours: null,
    from: firstKeptDay(days, now),
    until: now.toISOString().slice(0, 10),
  });
  await noteInLog({ at: now.toISOString(), event: 'exported' });
  saveFile(`heed-counts-${feedback.until}.json`, 'application/json', `${JSON.stringify(feedback, null, 2)}\n`);
}
