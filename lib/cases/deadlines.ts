import { liveQuery } from 'dexie';
import { deadlinesOf } from '#lib/protocol/deadlines.ts';
import { database } from './database.ts';
import { nextDeadlines, type StoredDeadline, snooze, storedDeadlineSchema } from './deadline.ts';
import { appendToLog, logTables } from './record-log.ts';
import { readCases } from './store.ts';

const parse = (stored: unknown[]): StoredDeadline[] =>
  stored.flatMap((one) => {
    const parsed = storedDeadlineSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });

/** All deadlines, soonest first. */
export async function readDeadlines(): Promise<StoredDeadline[]> {
  return parse(await database.deadlines.toArray()).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** Calls back with all deadlines, now and after each change. Returns the way to stop. */
export function observeDeadlines(callback: (deadlines: StoredDeadline[]) => void): () => void {
  const subscription = liveQuery(readDeadlines).subscribe({ next: callback, error: () => callback([]) });
  return () => subscription.unsubscribe();
}

/**
 * Works out anew, from the walks themselves, which deadlines run, and notices those that have come due. At every start and after every
 * step: an alarm that was lost, or a night's sleep, changes nothing. Returns them all.
 */
export async function recomputeDeadlines(now: Date): Promise<StoredDeadline[]> {
  return database.transaction('rw', [database.cases, database.protocols, database.deadlines], async () => {
    const stored = await readDeadlines();
    const cases = await readCases();
    const ids = await database.cases.toCollection().primaryKeys();
    const setAside = new Set(ids.filter((id) => !cases.some((one) => one.id === id)));
    // A case that cannot be read keeps what was stored for it.
    const next = stored.filter(({ caseId }) => setAside.has(caseId));
    for (const { id, walk } of cases) {
      const protocol = walk.ended === null ? (await database.protocols.get(walk.protocol.hash))?.protocol : undefined;
      const own = stored.filter(({ caseId }) => caseId === id);
      next.push(...nextDeadlines(id, own, protocol ? deadlinesOf(protocol, walk) : [], now));
    }
    if (JSON.stringify(next.map(sortable).sort()) !== JSON.stringify(stored.map(sortable).sort())) {
      await database.deadlines.clear();
      await database.deadlines.bulkPut(next);
    }
    return next;
  });
}

const sortable = (one: StoredDeadline) => JSON.stringify(Object.entries(one).sort());

type Name = Pick<StoredDeadline, 'caseId' | 'kind'>;

async function change({ caseId, kind }: Name, event: 'acknowledged' | 'snoozed', to: (one: StoredDeadline) => StoredDeadline) {
  const at = new Date().toISOString();
  await database.transaction('rw', [database.deadlines, ...logTables()], async () => {
    const [found] = parse([await database.deadlines.get([caseId, kind])]);
    if (!found) return;
    const next = to(found);
    if (next === found) return;
    await database.deadlines.put(next);
    await appendToLog([{ at, event, caseId, option: kind }]);
  });
}

/** "I've seen it": it is no longer shown as new, and still not done. */
export const acknowledgeDeadline = (name: Name, now: Date): Promise<void> =>
  change(name, 'acknowledged', (one) => ({ ...one, acknowledgedAt: now.toISOString() }));

export const snoozeDeadline = (name: Name, now: Date): Promise<void> => change(name, 'snoozed', (one) => snooze(one, now));

/** A day and time at which the clinician wants to come back to a message; a second one takes the place of the first. */
export async function setFollowUp(caseId: string, dueAt: string, now: Date): Promise<void> {
  const said = { acknowledgedAt: null, snoozes: 0, snoozedUntil: null, noticedAt: null };
  await database.deadlines.put({ caseId, kind: 'follow-up', from: now.toISOString(), dueAt, ...said });
}

/** A follow-up is done when the clinician says so; every other deadline is done by the step that it asks for. */
export async function endFollowUp(caseId: string): Promise<void> {
  await database.deadlines.delete([caseId, 'follow-up']);
}
