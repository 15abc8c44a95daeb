import type { Hours } from '#lib/protocol/hours.ts';
import { hoursItem } from '#lib/settings/hours.ts';
import { readPolicy } from './current-policy.ts';
import { type Effective, effective } from './effective.ts';
import type { Policy } from './schema.ts';

/** The agreed hours and who said them; null while nobody has. Days away and the deputy are always the person's own. */
export async function readHours(): Promise<Effective<Hours | null>> {
  const [policy, user] = [await readPolicy(), await hoursItem.read()];
  return effective<Hours | null>({
    policy: policy.hours && weekOf(policy.hours, user),
    locked: policy.locked?.includes('hours') ?? false,
    user: user ?? undefined,
    builtIn: null,
  });
}

function weekOf({ weekly, zone, division, onBankHolidays }: NonNullable<Policy['hours']>, user: Hours | null): Hours {
  return {
    zone: zone ?? 'Europe/London',
    division: division ?? null,
    onBankHolidays: onBankHolidays ?? false,
    weekly,
    away: user?.away ?? [],
    deputy: user?.deputy ?? null,
  };
}
