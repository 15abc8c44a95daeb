import { i18n } from '#i18n';
import { questions } from '#lib/protocol/agreement.ts';
import type { Hours } from '#lib/protocol/hours.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { hoursInWords } from '#lib/settings/hours-in-words.ts';
import type { Effective } from './effective.ts';
import type { Policy } from './schema.ts';
import { lockedQuestions } from './set-by-organisation.ts';

/** One value as it is in force: `name` in words where it has any of its own, `since` when the policy brought it. */
export type ManagedValue = {
  key: string;
  name?: string;
  value: string;
  source: Effective<unknown>['source'];
  since: string | null;
};

export type Settled = {
  policy: Policy;
  /** When each key of the policy last changed. */
  sinceOf: (key: string) => string | null;
  raise: Effective<'window' | 'signal'>;
  retentionDays: Effective<number>;
  hours: Effective<Hours | null>;
  protocol: Protocol;
};

/** Each value in force, the ones that a person may change with who said them, then everything else that the policy has set. */
export function managedValues(settled: Settled): ManagedValue[] {
  const { policy, sinceOf, raise, retentionDays, hours } = settled;
  const dated = (key: string, source: ManagedValue['source'], words: string): ManagedValue => ({
    ...{ key, value: words, source },
    since: source === 'locked' || source === 'policy' ? sinceOf(key) : null,
  });
  const {
    raise: _,
    retentionDays: _days,
    hours: _hours,
    locked: _locked,
    contacts: _contacts,
    agreement: _agreed,
    ...rest
  } = policy;
  return [
    dated('raise', raise.source, raise.value),
    dated('retentionDays', retentionDays.source, String(retentionDays.value)),
    dated(
      'hours',
      hours.source,
      hours.value ? (hoursInWords(hours.value) ?? i18n.t('agreement.byTap')) : i18n.t('common.notSet'),
    ),
    ...(rest.exportAllowed === undefined ? [dated('exportAllowed', 'built-in', wordsOf(true))] : []),
    ...Object.entries(rest).map(([key, value]) => dated(key, 'locked', wordsOf(value, key))),
    ...contactValues(settled),
    ...answerValues(settled),
  ];
}

const wordsOf = (value: unknown, key = ''): string => {
  if (['trustedKeys', 'release', 'lowering'].includes(key)) return i18n.t('managed.given');
  if (typeof value === 'boolean') return i18n.t(value ? 'managed.yes' : 'managed.no');
  return Array.isArray(value) ? value.join(', ') : String(value);
};

function contactValues({ policy, protocol, sinceOf }: Settled): ManagedValue[] {
  return protocol.contacts
    .filter(({ id }) => Object.hasOwn(policy.contacts ?? {}, id))
    .map(({ id, role, phone, hours }) => ({
      key: `contacts.${id}`,
      name: role,
      value: hours === null ? (phone ?? '') : `${phone} (${hours})`,
      source: 'locked',
      since: sinceOf('contacts'),
    }));
}

function answerValues({ policy, sinceOf }: Settled): ManagedValue[] {
  const locked = lockedQuestions(policy);
  return questions.flatMap((question) => {
    const words = policy.agreement?.[question.id];
    if (words === undefined) return [];
    const value = 'unit' in question ? i18n.t(`agreement.count.${question.unit}`, [words]) : words;
    return {
      ...{ key: `agreement.${question.id}`, name: i18n.t(`agreement.q.${question.id}.ask`), value },
      source: locked.includes(question.id) ? ('locked' as const) : ('policy' as const),
      since: sinceOf('agreement'),
    };
  });
}
