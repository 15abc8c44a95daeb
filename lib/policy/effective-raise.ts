import { raiseItem } from '#lib/settings/items.ts';
import { policyItem } from './policy-item.ts';

type Source = 'locked' | 'user' | 'policy' | 'built-in';
export type Effective<T> = { value: T; source: Source };

/** Locked > user > policy > built in (architecture, decision 14). Undefined says nothing. */
function effective<T>(said: { policy: T | undefined; locked: boolean; user: T | undefined; builtIn: T }): Effective<T> {
  if (said.locked && said.policy !== undefined) return { value: said.policy, source: 'locked' };
  if (said.user !== undefined) return { value: said.user, source: 'user' };
  return said.policy === undefined ? { value: said.builtIn, source: 'built-in' } : { value: said.policy, source: 'policy' };
}

/** What opens for a message to read now, and who said so. */
export async function readRaise(builtIn: 'window' | 'signal'): Promise<Effective<'window' | 'signal'>> {
  const [state, user] = [await policyItem.getValue(), await raiseItem.read()];
  const policy = state.state === 'policy' ? state.policy : {};
  return effective({ policy: policy.raise, locked: policy.locked?.includes('raise') ?? false, user: user ?? undefined, builtIn });
}
