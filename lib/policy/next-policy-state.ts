import type { PolicyState } from './policy-item.ts';
import { type Policy, parsePolicy } from './schema.ts';

/** What the browser's managed storage said: `null` when it did not answer, or refused to. */
export type Answer = Record<string, unknown> | null;

/**
 * Chromium answers `{}` both before its policy is read and when there is none; Firefox rejects or hangs. So an empty answer takes a known
 * policy away only when it is `final`: told by a change event, or still empty after a while.
 */
export function nextPolicyState(before: PolicyState, answer: Answer, final: boolean, now: Date): PolicyState {
  const isEmpty = answer === null || Object.keys(answer).length === 0;
  if (!isEmpty) {
    const { policy, problems } = parsePolicy(answer);
    const same = before.state === 'policy' && JSON.stringify(before.policy) === JSON.stringify(policy);
    const since = same ? before.since : now.toISOString();
    return { state: 'policy', policy, problems, since, fresh: true, keysSince: keysSince(before, policy, now) };
  }
  if (!final) return before.state === 'policy' ? { ...before, fresh: false } : before;
  return before.state === 'none' ? before : { state: 'none', since: now.toISOString() };
}

/** A key keeps its time for as long as its value stays the same. */
function keysSince(before: PolicyState, policy: Policy, now: Date): Record<string, string> {
  const known = before.state === 'policy' ? before : null;
  const same = (key: keyof Policy) => known !== null && JSON.stringify(known.policy[key]) === JSON.stringify(policy[key]);
  return Object.fromEntries(
    (Object.keys(policy) as (keyof Policy)[]).map((key) => [
      key,
      known && same(key) ? (known.keysSince?.[key] ?? known.since) : now.toISOString(),
    ]),
  );
}
