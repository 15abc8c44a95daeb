import { i18n } from '#i18n';
import { readPolicy } from '#lib/policy/current-policy.ts';
import { readHours } from '#lib/policy/effective-hours.ts';
import { type Governance, readGovernance } from '#lib/policy/governance.ts';
import { agreementUnderPolicy } from '#lib/policy/set-by-organisation.ts';
import type { Hours } from '#lib/protocol/hours.ts';
import { coverAt } from '#lib/protocol/hours-duty.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { settle } from '#lib/protocol/settle.ts';
import { readAgreement, readOwnContacts } from '#lib/settings/agreements.ts';
import { hoursInWords } from '#lib/settings/hours-in-words.ts';
import { readActiveParts } from './active-parts.ts';
import { readActiveProtocol } from './active-protocol.ts';

/** The protocol of a new walk for this account: the organisation's, filled with what the person or the team agreed where it is open. */
export async function readSettledProtocol(handle: string): Promise<Protocol> {
  const [protocol, agreement, contacts, hours, governance, policy, { agreement: defaults }] = await Promise.all([
    readActiveProtocol(),
    readAgreement(handle),
    readOwnContacts(),
    readHours(),
    readGovernance(),
    readPolicy(),
    readActiveParts(),
  ]);
  return underWhom(
    settle(protocol, {
      agreement: agreementUnderPolicy(agreement.value, policy, defaults.answers),
      contacts: contacts.value,
      hours: hoursWithCover(hours.value, new Date()),
      notAgreed: (ask) => i18n.t('agreement.notAgreedAsk', [ask]),
    }),
    governance,
  );
}

/** "Monday to Friday, 09:00 to 17:00. Lee covers" */
function hoursWithCover(hours: Hours | null, now: Date): string | null {
  const [words, cover] = [hoursInWords(hours), hours && coverAt(hours, now)];
  if (words === null || cover === null) return words;
  return i18n.t('agreement.hoursCovered', [words, cover]);
}

/** Every page says under whose responsibility the steps stand (architecture, decision 13). */
function underWhom(protocol: Protocol, governance: Governance): Protocol {
  if (protocol.status === 'approved' || governance.kind !== 'self' || governance.by === null) return protocol;
  return { ...protocol, notice: i18n.t('agreement.selfGoverned', [governance.by]) };
}
