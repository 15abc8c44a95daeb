import type { Ending } from '#components/agreement/Leaving.tsx';
import { holdAccount } from '#lib/cases/holds.ts';
import { wipeRecord } from '#lib/cases/remove-cases.ts';
import { removeAgreement } from '#lib/settings/agreements.ts';
import { confirmAccount } from '#lib/settings/items.ts';

/** Stops the checking first, so that a fault later leaves nothing running. Returns how many records are on hold. */
export async function endAgreement(handle: string, ending: Ending, now: Date): Promise<number> {
  await confirmAccount(handle, 'not-mine', now);
  const held = await settle(handle, ending, now);
  await removeAgreement(handle);
  return held;
}

async function settle(handle: string, ending: Ending, now: Date): Promise<number> {
  if (ending.record === 'hold') return holdAccount(handle, ending, now);
  return ending.record === 'erase' ? wipeRecord(now) : 0;
}
