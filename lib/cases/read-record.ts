import { liveQuery } from 'dexie';
import { storage } from 'wxt/utils/storage';
import type { Case } from './case.ts';
import type { StoredDeadline } from './deadline.ts';
import { readDeadlines } from './deadlines.ts';
import type { Hold } from './hold.ts';
import { readHolds } from './holds.ts';
import { type ChainFault, checkCode, findFault } from './log-entry.ts';
import type { Miss } from './miss.ts';
import { readMisses } from './misses.ts';
import { readQuietCounts } from './quiet-counts.ts';
import { type RecordLog, readEnd, readLog } from './record-log.ts';
import { countDamaged, readCases } from './store.ts';

export type WholeRecord = {
  cases: Case[];
  holds: ReadonlyMap<string, Hold>;
  log: RecordLog;
  deadlines: StoredDeadline[];
  misses: Miss[];
  quiet: Record<string, number>;
  fault: ChainFault | null;
  withWords: ReadonlySet<string>;
  damaged: number;
};

async function readRecord(): Promise<WholeRecord> {
  const [cases, holds, log, deadlines, misses, quiet, damaged] = await Promise.all([
    readCases(),
    readHolds(),
    readLog(),
    readDeadlines(),
    readMisses(),
    readQuietCounts(),
    countDamaged(),
  ]);
  return { cases, holds, log, deadlines, misses, quiet, damaged, fault: null, withWords: new Set() };
}

/** Calls back with the whole record, now and after each change, its chain checked; `onFailed` when the store does not open. */
export function observeRecord(callback: (record: WholeRecord) => void, onFailed: () => void): () => void {
  let wanted = true;
  const tell = async (record: WholeRecord) => {
    const { start, entries, end } = record.log;
    const [fault, session] = await Promise.all([findFault(start, entries, end), storage.snapshot('session')]);
    const prefix = 'caseText:';
    const ids = Object.keys(session).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));
    if (wanted) callback({ ...record, fault, withWords: new Set(ids) });
  };
  const subscription = liveQuery(readRecord).subscribe({ next: (record) => void tell(record), error: onFailed });
  return () => {
    wanted = false;
    subscription.unsubscribe();
  };
}

/** Calls back with the code that ends the record now, null while nothing is written. */
export function observeCheckCode(callback: (code: string | null) => void): () => void {
  const subscription = liveQuery(readEnd).subscribe({
    next: (end) => callback(end && checkCode(end)),
    error: () => callback(null),
  });
  return () => subscription.unsubscribe();
}
