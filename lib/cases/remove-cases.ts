import type { Case } from './case.ts';
import { forgetCaseText } from './case-text.ts';
import { database } from './database.ts';
import { appendToLog, logTables, stripFromLog } from './record-log.ts';
import { dueForPurge, firstKeptDay, settledMs } from './retention.ts';
import { readCases } from './store.ts';

const tables = () => [
  database.cases,
  database.deadlines,
  database.holds,
  database.settled,
  database.misses,
  database.quietCounts,
  ...logTables(),
];

/** What goes: the cases, what the log says of them, and their words. What stays: a keyed digest for a while, and the log's empty links. */
async function takeOut(cases: readonly Case[], event: 'purged' | 'erased', now: Date): Promise<void> {
  const ids = new Set(cases.map(({ id }) => id));
  await database.cases.bulkDelete([...ids]);
  await database.deadlines
    .where('caseId')
    .anyOf([...ids])
    .delete();
  const raised = cases.filter(({ origin }) => origin === 'matched');
  await database.settled.bulkPut(raised.map(({ key }) => ({ key, until: new Date(now.getTime() + settledMs).toISOString() })));
  await stripFromLog(({ caseId }) => caseId !== undefined && ids.has(caseId));
  await appendToLog(cases.map(() => ({ at: now.toISOString(), event })));
}

/** Removes what has been kept for its days. Returns how many records of messages went; held ones never do. */
export async function purgeRecord(days: number, now: Date): Promise<number> {
  return database.transaction('rw', tables(), async () => {
    const held = new Set((await database.holds.toArray()).map(({ caseId }) => caseId));
    const due = dueForPurge(await readCases(), held, days, now);
    if (due.length > 0) await takeOut(due, 'purged', now);
    const firstDay = firstKeptDay(days, now);
    await database.misses.filter(({ day }) => day < firstDay).delete();
    await database.quietCounts.where('month').below(firstDay.slice(0, 7)).delete();
    await database.settled.filter(({ until }) => until <= now.toISOString()).delete();
    // What the log says of the record itself (a purge, an export) has no longer life than the rest.
    await stripFromLog(({ caseId, at }) => caseId === undefined && at.slice(0, 10) < firstDay);
    return due.length;
  });
}

export class HeldError extends Error {
  override name = 'HeldError';
}

/** Removes the record of one message at once. Throws a HeldError when somebody asked to hold it: that has to be ended first. */
export async function eraseCase(id: string, now: Date): Promise<void> {
  await database.transaction('rw', tables(), async () => {
    if (await database.holds.get(id)) throw new HeldError('This record is on hold. End the hold before you erase it.');
    const found = await database.cases.get(id);
    if (found) await takeOut([found], 'erased', now);
  });
  await forgetCaseText(id);
}

/** Removes everything but what is on hold. Returns how many held records stayed; with none, not even a digest or the key stays. */
export async function wipeRecord(now: Date): Promise<number> {
  const gone: string[] = [];
  const stayed = await database.transaction('rw', [...tables(), database.secrets], async () => {
    const held = new Set((await database.holds.toArray()).map(({ caseId }) => caseId));
    // By key, so that what cannot be read goes too.
    const ids = await database.cases.toCollection().primaryKeys();
    gone.push(...ids.filter((id) => !held.has(id)));
    await database.cases.bulkDelete(gone);
    await database.deadlines
      .where('caseId')
      .noneOf([...held])
      .delete();
    await Promise.all([database.misses, database.quietCounts, database.settled].map((table) => table.clear()));
    if (held.size === 0) {
      // The key of the do-not-match list stays: whoever asked to be left out is left out after a wipe, too.
      await database.secrets.delete('digest');
      await Promise.all([database.log, database.chain].map((table) => table.clear()));
      return 0;
    }
    await stripFromLog(({ caseId }) => caseId === undefined || !held.has(caseId));
    await appendToLog([{ at: now.toISOString(), event: 'erased' }]);
    return held.size;
  });
  await Promise.all(gone.map(forgetCaseText));
  return stayed;
}
