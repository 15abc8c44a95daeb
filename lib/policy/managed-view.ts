import { i18n } from '#i18n';
import { standing } from '#lib/release/lowering.ts';
import { hoursItem } from '#lib/settings/hours.ts';
import { retentionDaysItem } from '#lib/settings/retention-days.ts';
import { readActiveProtocol } from '#lib/updates/active-protocol.ts';
import { type LoweredRule, readLowerings } from '#lib/updates/lowered-rules.ts';
import {
  activeReleaseItem,
  loweringRefusalItem,
  loweringsItem,
  quietenedItem,
  updateStateItem,
} from '#lib/updates/release-items.ts';
import { readHours } from './effective-hours.ts';
import { readRaise } from './effective-raise.ts';
import { readRetentionDays } from './effective-record.ts';
import { type ManagedValue, managedValues } from './managed-values.ts';
import { type PolicyState, policyItem } from './policy-item.ts';
import { strayContacts } from './set-by-organisation.ts';

/** What a person may see of the organisation's policy: each value with who said it, what did not fit, and the release in use. */
export type ManagedView = {
  state: PolicyState['state'];
  since: string | null;
  /** Whether the browser has confirmed the policy since it started. */
  fresh: boolean;
  pausedBecause: string | null;
  values: ManagedValue[];
  problems: { key: string; message: string }[];
  raiseLocked: boolean;
  release: { version: number; organisation: string; released: string; expires: string; overdue: boolean; source: string } | null;
  refusal: { reason: string; detail: string; at: string } | null;
  /** Rules that an approver has lowered, and why the last one that was offered was not taken. */
  lowered: LoweredRule[];
  loweringRefusal: { detail: string; at: string } | null;
  /** Rules that this person has moved to the quiet list. */
  quietened: { rule: string; until: string }[];
};

const items = [policyItem, activeReleaseItem, updateStateItem, loweringsItem, loweringRefusalItem, quietenedItem];

export async function readManagedView(defaultRaise: 'window' | 'signal', now: Date): Promise<ManagedView> {
  const [state, raise, retentionDays, hours, protocol, active, update, lowered, notLowered, quietened] = await Promise.all([
    policyItem.getValue(),
    readRaise(defaultRaise),
    readRetentionDays(),
    readHours(),
    readActiveProtocol(),
    activeReleaseItem.getValue(),
    updateStateItem.getValue(),
    readLowerings(now),
    loweringRefusalItem.getValue(),
    quietenedItem.getValue(),
  ]);
  const policy = state.state === 'policy' ? state.policy : {};
  const sinceOf = (key: string) => (state.state === 'policy' ? (state.keysSince?.[key] ?? state.since) : null);
  const stray = strayContacts(policy, protocol).map((id) => ({ key: `contacts.${id}`, message: i18n.t('managed.noSuchRole') }));
  return {
    state: state.state,
    since: state.state === 'unknown' ? null : state.since,
    fresh: state.state === 'policy' && state.fresh,
    pausedBecause: policy.pausedBecause ?? null,
    values: managedValues({ policy, sinceOf, raise, retentionDays, hours, protocol }),
    problems: state.state === 'policy' ? [...state.problems, ...stray] : [],
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
    lowered,
    loweringRefusal: notLowered,
    quietened: standing(quietened, now),
  };
}

/** Calls back after each change of what the view shows. Returns the way to stop. */
export function observeManagedView(callback: () => void): () => void {
  const stops = [...items.map((item) => item.watch(callback)), hoursItem.observe(callback), retentionDaysItem.observe(callback)];
  return () => {
    for (const stop of stops) stop();
  };
}
