import type { PolicyState } from '#lib/policy/policy-item.ts';
import { wholeText } from '#lib/policy/whole-text.ts';
import type { Trust } from '#lib/release/accept.ts';
import { canonicalJson } from '#lib/release/canonical.ts';
import { readKeySet } from '#lib/release/key-set.ts';
import { trustItem } from './release-items.ts';

/** The kept trust, unless the policy now names other keys, or later ones: whoever sets the policy answers for the device. Throws a Refusal. */
export async function readTrust(state: PolicyState): Promise<Trust | null> {
  const kept = await trustItem.getValue();
  const named = state.state === 'policy' && state.policy.trustedKeys ? readKeySet(wholeText(state.policy.trustedKeys)) : null;
  if (!named) return kept;
  const isKnown = kept && (kept.keys.generation > named.generation || canonicalJson(kept.keys) === canonicalJson(named));
  return isKnown ? kept : { keys: named, version: 0, hash: null };
}
