import { retentionDaysItem } from '#lib/settings/retention-days.ts';
import { readPolicy } from './current-policy.ts';
import { type Effective, effective } from './effective.ts';

/** Where nobody said how long the record is kept. Long enough for a supervision or two, short for a shared computer. */
const builtInDays = 90;

/** How many days after its end the record of a message is kept, and who said so. */
export async function readRetentionDays(): Promise<Effective<number>> {
  const [policy, user] = [await readPolicy(), await retentionDaysItem.read()];
  return effective({
    policy: policy.retentionDays,
    locked: policy.locked?.includes('retentionDays') ?? false,
    user: user ?? undefined,
    builtIn: builtInDays,
  });
}

/** Whether the record may be saved as a file. Only the organisation says no, and nobody on the device changes that. */
export async function readExportAllowed(): Promise<boolean> {
  return (await readPolicy()).exportAllowed ?? true;
}
