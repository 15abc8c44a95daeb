import { database } from './database.ts';

/** Counts a match on the quieter list, by rule and month: all that stays of it when the browser closes. */
export async function countQuiet(rules: readonly string[], now: Date): Promise<void> {
  const month = now.toISOString().slice(0, 7);
  await database.transaction('rw', database.quietCounts, async () => {
    for (const rule of new Set(rules)) {
      const known = await database.quietCounts.get([rule, month]);
      await database.quietCounts.put({ rule, month, count: (known?.count ?? 0) + 1 });
    }
  });
}

/** Matches on the quieter list, by rule, over all months that are kept. */
export async function readQuietCounts(): Promise<Record<string, number>> {
  const totals: Record<string, number> = {};
  for (const { rule, count } of await database.quietCounts.toArray()) totals[rule] = (totals[rule] ?? 0) + count;
  return totals;
}
