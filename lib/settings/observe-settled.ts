import type { Settled } from '#lib/checking/page-checker.ts';
import type { Evidence } from '#lib/x/post.ts';
import { doNotMatchItem } from './do-not-match.ts';
import { accountsItem, type LastConfirmed, lastConfirmedItem, pausedUntilItem, rulesetInfoItem, stopsItem } from './items.ts';

const items = [accountsItem, lastConfirmedItem, pausedUntilItem, rulesetInfoItem, stopsItem, doNotMatchItem] as const;
type Value<Item> = Item extends { read: () => Promise<infer Read> } ? Read : never;
type Values<Items> = { [At in keyof Items]: Value<Items[At]> };

/** Calls back with what is settled, now and after each change. Returns the way to stop. */
export function observeSettled(callback: (settled: Settled) => void): () => void {
  const tell = async () => {
    const values = await Promise.all(items.map((item) => item.read()));
    const [accounts, provenAt, pauseEnds, ruleset, stops, leftOut] = values as unknown as Values<typeof items>;
    callback({
      accounts,
      provenAt,
      pauseEnds,
      rulesetHash: ruleset?.hash ?? null,
      stops,
      leavesOut: leftOut.entries.length > 0,
    });
  };
  const stops = items.map((item) => item.observe(() => void tell()));
  void tell();
  return () => {
    for (const stop of stops) stop();
  };
}

const hourMs = 60 * 60 * 1000;

/** Those of them that nothing proved within the hour; a time ahead is that of a clock that was wrong. */
export const dueEvidence = (kinds: readonly Evidence[], known: LastConfirmed, now: number): Evidence[] =>
  kinds.filter((kind) => !(Math.abs(now - Date.parse(known[kind] ?? '')) <= hourMs));

/** Keeps the time at which the mentions page proved these kinds of evidence, at most once an hour each. */
export async function confirmEvidence(kinds: Evidence[], now: Date): Promise<void> {
  const known = await lastConfirmedItem.read();
  const due = dueEvidence(kinds, known, now.getTime());
  if (due.length === 0) return;
  await lastConfirmedItem.write({ ...known, ...Object.fromEntries(due.map((kind) => [kind, now.toISOString()])) });
}
