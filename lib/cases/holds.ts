import { database } from './database.ts';
import { type Hold, holdSchema } from './hold.ts';
import { appendToLog, logTables } from './record-log.ts';

export type HoldWords = Pick<Hold, 'by' | 'why'>;

function makeHold(caseId: string, said: HoldWords, now: Date): Hold {
  const hold = holdSchema.safeParse({ caseId, by: said.by.trim(), why: said.why.trim(), at: now.toISOString() });
  if (!hold.success) throw new TypeError('The hold was not kept: who asked and why must be said, in a line each.');
  return hold.data;
}

/** Stops the purge for one message until the hold is ended. Throws a TypeError when it is not said who asked and why. */
export async function holdCase(caseId: string, said: HoldWords, now: Date): Promise<void> {
  const hold = makeHold(caseId, said, now);
  await database.transaction('rw', [database.cases, database.holds, ...logTables()], async () => {
    if (!(await database.cases.get(caseId))) throw new Error('There is no record of this message any more.');
    await database.holds.put(hold);
    await appendToLog([{ at: hold.at, event: 'held', caseId }]);
  });
}

/** As `holdCase`, for everything that is kept of an account; what is on hold already keeps its own words. Returns how many it holds now. */
export async function holdAccount(handle: string, said: HoldWords, now: Date): Promise<number> {
  makeHold('all', said, now);
  return database.transaction('rw', [database.cases, database.holds, ...logTables()], async () => {
    const cases = await database.cases.filter((one) => one.handle === handle.toLowerCase()).toArray();
    const held = new Set((await database.holds.toArray()).map(({ caseId }) => caseId));
    const fresh = cases.filter(({ id }) => !held.has(id)).map(({ id }) => makeHold(id, said, now));
    await database.holds.bulkPut(fresh);
    await appendToLog(fresh.map(({ caseId, at }) => ({ at, event: 'held', caseId })));
    return cases.length;
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
