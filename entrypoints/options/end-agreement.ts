import type { Ending } from '#components/agreement/Leaving.tsx';
import { wipeRecord } from '#lib/cases/remove-cases.ts';
import { removeAgreement } from '#lib/settings/agreements.ts';
import { confirmAccount } from '#lib/settings/items.ts';

/** Stops the checking first, so that a fault later leaves nothing running. Returns how many held records stayed. */
export async function endAgreement(handle: string, ending: Ending, now: Date): Promise<number> {
  await confirmAccount(handle, 'not-mine', now);
  const held = ending === 'erase' ? await wipeRecord(now) : 0;
  await removeAgreement(handle);
  return held;
}
