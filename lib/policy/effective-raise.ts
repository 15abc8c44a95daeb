import { raiseItem } from '#lib/settings/items.ts';
import { type Effective, effective } from './effective.ts';
import { policyItem } from './policy-item.ts';

/** What opens for a message to read now, and who said so. */
export async function readRaise(builtIn: 'window' | 'signal'): Promise<Effective<'window' | 'signal'>> {
  const [state, user] = [await policyItem.getValue(), await raiseItem.read()];
  const policy = state.state === 'policy' ? state.policy : {};
  return effective({ policy: policy.raise, locked: policy.locked?.includes('raise') ?? false, user: user ?? undefined, builtIn });
}
