import type { OwnContacts } from '#lib/protocol/own-contact.ts';
import { readOwnContacts } from '#lib/settings/agreements.ts';
import { aroundTheClock, type SelfGoverned, selfGovernedItem } from '#lib/settings/self-governed.ts';
import { type PolicyState, policyItem } from './policy-item.ts';

const selfGovernedParts = ['by', 'contact', 'steps', 'notice'] as const;
type SelfGovernedPart = (typeof selfGovernedParts)[number];

/**
 * Under whose responsibility Heed runs here. `self` checks real posts once nothing is missing. `unknown`: the browser has not said yet whether there is a policy.
 */
export type Governance =
  | { kind: 'organisation'; name: string | null }
  | { kind: 'self'; by: string | null; missing: SelfGovernedPart[] }
  | { kind: 'unknown'; missing: SelfGovernedPart[] };

export function governanceOf(state: PolicyState, self: SelfGoverned, contacts: OwnContacts): Governance {
  if (state.state === 'policy') return { kind: 'organisation', name: state.policy.organisation ?? null };
  const done: Record<SelfGovernedPart, boolean> = {
    by: self.by !== null,
    contact: (contacts[aroundTheClock]?.verifiedOn ?? null) !== null,
    steps: self.stepsReadOn !== null,
    notice: self.privacyNotice !== null,
  };
  const missing = selfGovernedParts.filter((part) => !done[part]);
  // Whoever has settled everything goes on while a starting browser still looks for its policy.
  return state.state === 'unknown' && missing.length > 0 ? { kind: 'unknown', missing } : { kind: 'self', by: self.by, missing };
}

export async function readGovernance(): Promise<Governance> {
  const [state, self, contacts] = await Promise.all([policyItem.getValue(), selfGovernedItem.read(), readOwnContacts()]);
  return governanceOf(state, self, contacts.value);
}

/** Whether real posts may be checked. */
export const isGoverned = (governance: Governance): boolean =>
  governance.kind === 'organisation' || (governance.kind === 'self' && governance.missing.length === 0);
