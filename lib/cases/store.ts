import { liveQuery } from 'dexie';
import type { WalkState } from '#lib/protocol/walk.ts';
import type { Case } from './case.ts';
import { forgetCaseText } from './case-text.ts';
import { database } from './database.ts';

/** Calls back with all cases, newest first, now and after every change made in any Heed page or the background. Returns the way to stop. */
export function observeCases(callback: (cases: Case[]) => void): () => void {
  const subscription = liveQuery(readCases).subscribe({ next: callback });
  return () => subscription.unsubscribe();
}

/** All cases, newest first. */
export async function readCases(): Promise<Case[]> {
  return database.cases.orderBy('raisedAt').reverse().toArray();
}

/** How many messages wait to be read: what the signal and the badge count. */
export async function countToRead(): Promise<number> {
  return database.cases.where('status').equals('to-read').count();
}

/** The message to open first: what the organisation asks to read now, then the newest. */
export async function nextToRead(): Promise<string | null> {
  const waiting = (await readCases()).filter((one) => one.status === 'to-read');
  return (waiting.find((one) => one.response === 'now') ?? waiting[0])?.id ?? null;
}

/** Adds a case unless one with its key exists; returns the one that stands, and whether it is new. */
export async function addCase(candidate: Case): Promise<{ added: boolean; case: Case }> {
  return database.transaction('rw', database.cases, async () => {
    const known = await database.cases.where('key').equals(candidate.key).first();
    if (known) return { added: false, case: known };
    await database.cases.add(candidate);
    return { added: true, case: candidate };
  });
}

/**
 * Changes the walk of one case in a single transaction, so that two windows on the same case never overwrite each other's step.
 * A walk that has ended closes the case: its post id and words are forgotten. Throws when there is no such case.
 */
export async function updateWalk(id: string, change: (walk: WalkState) => WalkState): Promise<Case> {
  const changed = await database.transaction('rw', database.cases, async () => {
    const found = await database.cases.get(id);
    if (!found) throw new Error('Heed has no such case any more. Open the list of messages from the toolbar.');
    const walk = change(found.walk);
    const next: Case = {
      ...found,
      walk,
      readAt: found.readAt ?? new Date().toISOString(),
      status: walk.ended ? 'ended' : 'open',
    };
    if (walk.ended) next.postId = null;
    await database.cases.put(next);
    return next;
  });
  if (changed.status === 'ended') await forgetCaseText(id);
  return changed;
}

/** The clinician has asked for the words. */
export async function markRead(id: string): Promise<void> {
  await database.transaction('rw', database.cases, async () => {
    const found = await database.cases.get(id);
    if (found?.status === 'to-read') await database.cases.put({ ...found, status: 'open', readAt: new Date().toISOString() });
  });
}
