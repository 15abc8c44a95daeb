import { logOnce } from '#lib/log.ts';
import { type Parts, partsSchema, type WholeParts } from '#lib/release/parts.ts';
import agreement from '#rules/agreement.json' with { type: 'json' };
import bankHolidays from '#rules/bank-holidays.json' with { type: 'json' };
import signposts from '#rules/signposts.json' with { type: 'json' };
import { activeReleaseItem } from './release-items.ts';

/** As they came with this Heed. */
export const packagedParts = partsSchema.parse({ signposts, bankHolidays, agreement }) as WholeParts;

/** Signposts, bank holidays and agreement defaults in use: the release's own; each that it does not carry, as it came with Heed. */
export async function readActiveParts(): Promise<WholeParts> {
  const active = await activeReleaseItem.getValue();
  if (!active?.parts) return packagedParts;
  const read = partsSchema.safeParse(active.parts);
  if (!read.success) {
    logOnce('parts of the release do not open, the packaged ones stand in', { version: active.version });
    return packagedParts;
  }
  return withPackaged(read.data);
}

function withPackaged({ signposts, bankHolidays, agreement }: Parts): WholeParts {
  return {
    signposts: signposts ?? packagedParts.signposts,
    bankHolidays: bankHolidays ?? packagedParts.bankHolidays,
    agreement: agreement ?? packagedParts.agreement,
  };
}
