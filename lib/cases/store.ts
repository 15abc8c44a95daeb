import { liveQuery } from 'dexie';
import { logError } from '#lib/log.ts';
import type { WalkState } from '#lib/protocol/walk.ts';
import { type Case, timeOf } from './case.ts';
import { readable } from './case-schema.ts';
import { forgetCaseText } from './case-text.ts';
import { database } from './database.ts';
import type { LogContent } from './log-entry.ts';
import { appendToLog, logTables } from './record-log.ts';
import { walkEvents } from './walk-events.ts';

/**
 * Calls back with all cases, newest first, now and after every change made in any Heed page or the background; `onFailed` when the store
 * does not open. Returns the way to stop.
 */
export function observeCases(callback: (cases: Case[]) => void, onFailed?: () => void): () => void {
  const failed = (error: unknown) => {
    logError('the store of cases does not open', error);
    onFailed?.();
  };
  const subscription = liveQuery(readCases).subscribe({ next: callback, error: failed });
  return () => subscription.unsubscribe();
}

/** All cases that can be read, newest first. The others stay where they are (`countDamaged`). */
export async function readCases(): Promise<Case[]> {
  return readable(await database.cases.toArray()).sort((a, b) => timeOf(b).localeCompare(timeOf(a)));
}

/** How many stored cases cannot be read any more: set aside, and said so on every list. */
export async function countDamaged(): Promise<number> {
  const stored = await database.cases.toArray();
  return stored.length - readable(stored).length;
}

/** How many messages wait to be read: what the signal and the badge count. */
export async function countToRead(): Promise<number> {
  return readable(await database.cases.where('status').equals('to-read').toArray()).length;
}

/**
 * Adds a case unless one with its key exists, or existed and was erased or purged; returns the one that stands (the candidate, not
 * stored, for one that has gone), and whether it is new.
 */
export async function addCase(candidate: Case): Promise<{ added: boolean; case: Case }> {
  return database.transaction('rw', [database.cases, database.settled, ...logTables()], async () => {
    const known = await database.cases.where('key').equals(candidate.key).first();
    if (known && readable([known]).length > 0) return { added: false, case: known };
    // It cannot be read and stays set aside, under another key: its post is raised anew.
    if (known) await database.cases.put({ ...known, key: `${known.key} ${candidate.id}` });
    if (await database.settled.get(candidate.key)) return { added: false, case: candidate };
    await database.cases.add(candidate);
    const { id, raisedAt, rules, rulesetVersion, walk } = candidate;
    const protocol = `${walk.protocol.version} ${walk.protocol.hash}`;
    await appendToLog([{ at: raisedAt, event: 'raised', caseId: id, node: walk.at, rules, ruleset: rulesetVersion, protocol }]);
    return { added: true, case: candidate };
  });
}

/**
 * Changes the walk of one case in a single transaction, so that two windows on the same case never overwrite each other's step.
 * A walk that has ended closes the case: its post id, its author's digest and its words are forgotten. Throws when there is no such case.
 */
export async function updateWalk(id: string, change: (walk: WalkState) => WalkState): Promise<Case> {
  const changed = await database.transaction('rw', [database.cases, ...logTables()], async () => {
    const found = await database.cases.get(id);
    if (!found) throw new Error('Heed has no such case any more. Open the list of messages from the toolbar.');
    const walk = change(found.walk);
    const now = new Date().toISOString();
    const next: Case = { ...found, walk, readAt: found.readAt ?? now, status: walk.ended ? 'ended' : 'open' };
    if (walk.ended) Object.assign(next, { postId: null, authorKey: null });
    await database.cases.put(next);
    const read: LogContent[] = found.readAt === null ? [{ at: now, event: 'read', caseId: id }] : [];
    await appendToLog([...read, ...walkEvents(id, found.walk, walk, now)]);
    return next;
  });
  if (changed.status === 'ended') await forgetCaseText(id);
  return changed;
}

/** The clinician has asked for the words. */
export async function markRead(id: string): Promise<void> {
  await database.transaction('rw', [database.cases, ...logTables()], async () => {
    const found = await database.cases.get(id);
    if (found?.status !== 'to-read') return;
    const at = new Date().toISOString();
    await database.cases.put({ ...found, status: 'open', readAt: at });
    await appendToLog([{ at, event: 'read', caseId: id }]);
  });
}
