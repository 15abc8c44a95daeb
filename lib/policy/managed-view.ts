import { activeReleaseItem, loweringsItem, quietenedItem, updateStateItem } from '#lib/updates/release-items.ts';
import { readRaise } from './effective-raise.ts';
import { type PolicyState, policyItem } from './policy-item.ts';

/** What a person may see of the organisation's policy: each value with who said it, what did not fit, and the release in use. */
export type ManagedView = {
  state: PolicyState['state'];
  since: string | null;
  /** Whether the browser has confirmed the policy since it started. */
  fresh: boolean;
  pausedBecause: string | null;
  values: { key: string; value: string; source: 'locked' | 'user' | 'policy' | 'built-in' }[];
  problems: { key: string; message: string }[];
  raiseLocked: boolean;
  release: { version: number; organisation: string; released: string; expires: string; overdue: boolean; source: string } | null;
  refusal: { reason: string; detail: string; at: string } | null;
  lowered: { rule: string; until: string; reason: string | null }[];
};

const items = [policyItem, activeReleaseItem, updateStateItem, loweringsItem, quietenedItem];

export async function readManagedView(defaultRaise: 'window' | 'signal', now: Date): Promise<ManagedView> {
  const [state, raise, active, update, lowerings, quietened] = await Promise.all([
    policyItem.getValue(),
    readRaise(defaultRaise),
    activeReleaseItem.getValue(),
    updateStateItem.getValue(),
    loweringsItem.getValue(),
    quietenedItem.getValue(),
  ]);
  const { raise: _, locked, release, trustedKeys, ...policy } = state.state === 'policy' ? state.policy : {};
  const runs = ({ until }: { until: string }) => Date.parse(until) > now.getTime();
  return {
    state: state.state,
    since: state.state === 'unknown' ? null : state.since,
    fresh: state.state === 'policy' && state.fresh,
    pausedBecause: policy.pausedBecause ?? null,
    values: [
      { key: 'raise', value: raise.value, source: raise.source },
      ...Object.entries(policy).map(([key, value]) => ({
        key,
        value: Array.isArray(value) ? value.join(', ') : String(value),
        source: locked?.some((name) => name === key) ? ('locked' as const) : ('policy' as const),
      })),
    ],
    problems: state.state === 'policy' ? state.problems : [],
    raiseLocked: raise.source === 'locked',
    release: active && {
      version: active.version,
      organisation: active.organisation,
      released: active.released,
      expires: active.expires,
      overdue: active.expires < now.toISOString().slice(0, 10),
      source: active.source,
    },
    refusal: update.refusal,
    lowered: [
      ...lowerings
        .filter((one) => runs(one) && one.release === active?.hash)
        .map(({ rule, until, reason }) => ({ rule, until, reason })),
      ...quietened.filter(runs).map(({ rule, until }) => ({ rule, until, reason: null })),
    ],
  };
}

/** Calls back after each change of what the view shows. Returns the way to stop. */
export function observeManagedView(callback: () => void): () => void {
  const stops = items.map((item) => item.watch(callback));
  return () => {
    for (const stop of stops) stop();
  };
}
