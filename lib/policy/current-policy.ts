import { policyItem } from './policy-item.ts';
import type { Policy } from './schema.ts';

/** The policy that is in force, or the last good one while a starting browser has not answered; empty where there is none. */
export async function readPolicy(): Promise<Policy> {
  const state = await policyItem.getValue();
  return state.state === 'policy' ? state.policy : {};
}
