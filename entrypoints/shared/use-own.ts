import { useCallback, useEffect, useState } from 'react';
import { readPolicy } from '#lib/policy/current-policy.ts';
import { readHours } from '#lib/policy/effective-hours.ts';
import { type Governance, readGovernance } from '#lib/policy/governance.ts';
import { policyItem } from '#lib/policy/policy-item.ts';
import { agreementUnderPolicy, lockedQuestions } from '#lib/policy/set-by-organisation.ts';
import { type Agreement, newAgreement, type QuestionId } from '#lib/protocol/agreement.ts';
import type { Hours } from '#lib/protocol/hours.ts';
import type { OwnContacts } from '#lib/protocol/own-contact.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import type { Signpost } from '#lib/protocol/signposts.ts';
import { observeAgreements, readAgreement, readOwnContacts } from '#lib/settings/agreements.ts';
import { hoursItem } from '#lib/settings/hours.ts';
import { type SelfGoverned, selfGovernedItem } from '#lib/settings/self-governed.ts';
import { signpostChecksItem } from '#lib/settings/signpost-checks.ts';
import { readActiveParts } from '#lib/updates/active-parts.ts';
import { readActiveProtocol } from '#lib/updates/active-protocol.ts';
import { activeReleaseItem } from '#lib/updates/release-items.ts';
import { readSettledProtocol } from '#lib/updates/settled-protocol.ts';

export type Own = {
  /** What was said on this device alone, and what stands once the organisation's policy has been heard. */
  agreement: Agreement;
  standing: Agreement;
  /** Questions that the policy has answered for good. */
  locked: QuestionId[];
  /** Something kept for this account cannot be read by this Heed. */
  unreadable: boolean;
  contacts: OwnContacts;
  hours: Hours | null;
  hoursLocked: boolean;
  /** Where people can turn, by the release in use. */
  signposts: Signpost[];
  checks: Record<string, string>;
  self: SelfGoverned;
  governance: Governance;
  /** The organisation's protocol alone, and as it stands in this person's walks. */
  protocol: Protocol;
  settled: Protocol;
};

async function readOwn(handle: string): Promise<Own> {
  const [agreement, contacts, hours, checks, self, governance, protocol, settled, policy, parts] = await Promise.all([
    handle === '' ? { value: newAgreement, unreadable: false } : readAgreement(handle),
    readOwnContacts(),
    readHours(),
    signpostChecksItem.read(),
    selfGovernedItem.read(),
    readGovernance(),
    readActiveProtocol().catch(() => packagedProtocol),
    readSettledProtocol(handle),
    readPolicy(),
    readActiveParts(),
  ]);
  const unreadable = agreement.unreadable || contacts.unreadable;
  return {
    agreement: agreement.value,
    standing: agreementUnderPolicy(agreement.value, policy, parts.agreement.answers),
    locked: lockedQuestions(policy),
    unreadable,
    contacts: contacts.value,
    hours: hours.value,
    hoursLocked: hours.source === 'locked',
    signposts: parts.signposts.signposts,
    ...{ checks, self, governance, protocol, settled },
  };
}

/** Everything that was said for an account, as of now and after each change; null while it is being read. */
export function useOwn(handle: string): Own | null {
  const [own, setOwn] = useState<{ handle: string; own: Own } | null>(null);
  const read = useCallback(() => void readOwn(handle).then((found) => setOwn({ handle, own: found })), [handle]);
  useEffect(() => {
    read();
    const stops = [
      observeAgreements(read),
      hoursItem.observe(read),
      signpostChecksItem.observe(read),
      selfGovernedItem.observe(read),
      policyItem.watch(read),
      activeReleaseItem.watch(read),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [read]);
  return own?.handle === handle ? own.own : null;
}
