import { database } from './database.ts';
import { type Miss, type MissSaid, missSchema } from './miss.ts';

/** Counts one miss. A phrase that is too long is refused with a TypeError: nothing that long is a phrase. */
export async function countMiss({ kind, phrase, topic }: MissSaid, now: Date): Promise<void> {
  const about = kind === 'words' ? { topic } : {};
  const miss = missSchema.safeParse({ kind, phrase: phrase?.trim() || null, day: now.toISOString().slice(0, 10), ...about });
  if (!miss.success) throw new TypeError('The miss was not counted: it does not have its shape.');
  await database.misses.add(miss.data);
}

/** All misses, oldest first. One that no longer fits is left out and stays stored. */
export async function readMisses(): Promise<Miss[]> {
  return (await database.misses.toArray()).flatMap((stored) => {
    const miss = missSchema.safeParse(stored);
    return miss.success ? [miss.data] : [];
  });
}
