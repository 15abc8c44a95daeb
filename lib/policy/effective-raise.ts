import { raiseItem } from '#lib/settings/items.ts';
import { readPolicy } from './current-policy.ts';
import { type Effective, effective } from './effective.ts';

/** What opens for a message to read now, and who said so. */
export async function readRaise(builtIn: 'window' | 'signal'): Promise<Effective<'window' | 'signal'>> {
  const [policy, user] = [await readPolicy(), await raiseItem.read()];
  return effective({ policy: policy.raise, locked: policy.locked?.includes('raise') ?? false, user: user ?? undefined, builtIn });
}
