import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import { database } from './database.ts';
import { beginning, entrySchema, type LogContent, type LogEntry, type Mark, sealEntry, strip } from './log-entry.ts';

/** The tables that a transaction must hold to write to the log. */
export const logTables = () => [database.log, database.chain];

const newSalt = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const markSchema = z.object({ seq: z.int(), hash: z.string() });

const readMark = async (name: 'start' | 'end'): Promise<Mark | null> =>
  markSchema.safeParse(await database.chain.get(name)).data ?? null;

/** Where the next entry goes. Damage must not keep a message from being raised: it goes after what is there, and the chain shows the break. */
async function readPlace(): Promise<Mark> {
  const end = await readMark('end');
  const last = await database.log.where('seq').belowOrEqual(Number.MAX_SAFE_INTEGER).last();
  if (end !== null && end.seq >= (last?.seq ?? 0)) return end;
  return last === undefined ? beginning : { seq: last.seq, hash: '' };
}

/** Adds to the end of the chain. Inside a read-write transaction over `logTables`, so that two windows never fork it. */
export async function appendToLog(contents: readonly LogContent[]): Promise<void> {
  let end = await readPlace();
  for (const content of contents) {
    // Web Crypto is no IndexedDB request: without waitFor the transaction would be over before the hash is there.
    const entry = await Dexie.waitFor(sealEntry(end, content, newSalt()));
    await database.log.add(entry);
    end = entry;
  }
  await database.chain.put({ name: 'end', seq: end.seq, hash: end.hash });
}

/** As `appendToLog`, in a transaction of its own. */
export async function noteInLog(content: LogContent): Promise<void> {
  await database.transaction('rw', logTables(), () => appendToLog([content]));
}

/**
 * Takes out what the entries that match say, and leaves their digests, so that the chain still holds. Empty entries at its beginning go
 * altogether. Inside a read-write transaction over `logTables`.
 */
export async function stripFromLog(matches: (content: LogContent) => boolean): Promise<void> {
  const entries = await database.log.orderBy('seq').toArray();
  const left = entries.map((entry) => (entry.content !== null && matches(entry.content) ? strip(entry) : entry));
  const firstKept = left.findIndex((entry) => entry.content !== null);
  const gone = firstKept < 0 ? left : left.slice(0, firstKept);
  const last = gone.at(-1);
  if (last) {
    await database.log.bulkDelete(gone.map(({ seq }) => seq));
    await database.chain.put({ name: 'start', seq: last.seq, hash: last.hash });
  }
  const changed = left.slice(gone.length).filter((entry) => !entries.includes(entry));
  if (changed.length > 0) await database.log.bulkPut(changed);
}

export type RecordLog = { start: Mark; entries: LogEntry[]; end: Mark /** Entries that cannot be read. */; damaged: number };

/** The whole log. What cannot be read is counted, not hidden: the chain will not hold without it. */
export async function readLog(): Promise<RecordLog> {
  return database.transaction('r', logTables(), async () => {
    const stored = await database.log.orderBy('seq').toArray();
    const entries = stored.flatMap((one) => {
      const parsed = entrySchema.safeParse(one);
      return parsed.success ? [parsed.data as LogEntry] : [];
    });
    return {
      start: (await readMark('start')) ?? beginning,
      end: (await readMark('end')) ?? beginning,
      entries,
      damaged: stored.length - entries.length,
    };
  });
}

/** Where the chain ends now; null as long as nothing was written. */
export async function readEnd(): Promise<Mark | null> {
  return readMark('end');
}
