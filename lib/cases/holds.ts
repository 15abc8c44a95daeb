import { database } from './database.ts';
import { type Hold, holdSchema } from './hold.ts';
import { appendToLog, logTables } from './record-log.ts';

/** Stops the purge for one message until the hold is ended. Throws a TypeError when it is not said who asked and why. */
export async function holdCase(caseId: string, said: { by: string; why: string }, now: Date): Promise<void> {
  const hold = holdSchema.safeParse({ caseId, by: said.by.trim(), why: said.why.trim(), at: now.toISOString() });
  if (!hold.success) throw new TypeError('The hold was not kept: who asked and why must be said, in a line each.');
  await database.transaction('rw', [database.cases, database.holds, ...logTables()], async () => {
    if (!(await database.cases.get(caseId))) throw new Error('There is no record of this message any more.');
    await database.holds.put(hold.data);
    await appendToLog([{ at: hold.data.at, event: 'held', caseId }]);
  });
}

/** Ends a hold; the record goes when its days are over. */
export async function releaseCase(caseId: string, now: Date): Promise<void> {
  await database.transaction('rw', [database.holds, ...logTables()], async () => {
    if (!(await database.holds.get(caseId))) return;
    await database.holds.delete(caseId);
    await appendToLog([{ at: now.toISOString(), event: 'released', caseId }]);
  });
}

/**
 * Every hold, by case. One that cannot be read any more still holds: it is given without who and why.
 */
export async function readHolds(): Promise<Map<string, Hold>> {
  const stored = await database.holds.toArray();
  return new Map(
    stored.map((one) => {
      const parsed = holdSchema.safeParse(one);
      return [one.caseId, parsed.success ? parsed.data : { caseId: one.caseId, by: '', why: '', at: '' }];
    }),
  );
}
