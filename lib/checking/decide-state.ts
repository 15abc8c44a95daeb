import type { Accounts, LastConfirmed, Stops } from '#lib/settings/items.ts';
import type { Evidence } from '#lib/x/post.ts';
import type { HeedState, Reason } from './state.ts';

/** After this long without proof from the mentions page, "nobody wrote to me" and "Heed cannot see who wrote to me" look the same. */
export const evidenceLimitMs = 14 * 24 * 60 * 60 * 1000;

/** Kinds that carry the load outside the mentions page; overflow is too rare to be proved every fortnight. */
const provenKinds: Evidence[] = ['reply-block', 'thread-reply'];

export type Circumstances = {
  now: number;
  pauseEnds: string | null;
  host: string;
  stops: Stops;
  /** What the self-check says of the page, null when it can be read. */
  page: Reason | null;
  handle: string | null;
  accounts: Accounts;
  lacksRules: boolean;
  backgroundSilent: boolean;
  onMentionsPage: boolean;
  provenAt: LastConfirmed;
};

/** The one place where Heed's state is decided. The first reason in this order stands: what the clinician can mend comes before what ages. */
export function decideState(is: Circumstances): HeedState {
  const stop = reasonOfOrganisation(is.stops, is.host);
  if (stop === null && isPaused(is.pauseEnds, is.now)) return { state: 'paused', why: null };
  const why = stop ?? is.page ?? reasonOfAccount(is, is.handle) ?? reasonOfSetUp(is) ?? reasonOfHeed(is) ?? reasonOfEvidence(is);
  return why === null ? { state: 'checking', why } : { state: 'not-checking', why };
}

export const isPaused = (until: string | null, now: number): boolean => until !== null && Date.parse(until) > now;

/** Comes first: nothing that the clinician can mend here changes it. */
function reasonOfOrganisation({ withheld, paused, unapproved, hosts }: Stops, host: string): Reason | null {
  if (withheld.includes(host)) return 'no-permission';
  if (paused) return 'organisation-paused';
  if (unapproved) return 'steps-not-approved';
  return hosts !== null && !hosts.includes(host) ? 'host-not-allowed' : null;
}

function reasonOfAccount({ accounts, stops }: Pick<Circumstances, 'accounts' | 'stops'>, handle: string | null): Reason | null {
  if (handle === null) return 'x-changed';
  const account = accounts[handle];
  if (!account) return 'account-unconfirmed';
  if (account.kind === 'not-mine') return 'account-not-mine';
  return stops.kinds !== null && !stops.kinds.includes(account.kind) ? 'account-not-allowed' : null;
}

/** In practice until an organisation or a named person is responsible. */
const reasonOfSetUp = ({ stops }: Pick<Circumstances, 'stops'>): Reason | null =>
  stops.practiceOnly ? 'set-up-unfinished' : null;

/** Whether posts to this account may be matched, as far as its owner and the organisation have a say. */
export function isAllowed(is: Pick<Circumstances, 'accounts' | 'stops'>, handle: string, host: string): boolean {
  return (reasonOfOrganisation(is.stops, host) ?? reasonOfAccount(is, handle) ?? reasonOfSetUp(is)) === null;
}

function reasonOfHeed({ lacksRules, backgroundSilent }: Circumstances): Reason | null {
  if (lacksRules) return 'rules-not-loaded';
  return backgroundSilent ? 'background-silent' : null;
}

/** Counted from the day the account was confirmed: a new owner has not been to the mentions page yet. */
function reasonOfEvidence({ onMentionsPage, handle, accounts, provenAt, now }: Circumstances): Reason | null {
  if (onMentionsPage || handle === null) return null;
  // What lies further ahead than the limit was written while the clock was wrong, and proves nothing.
  const isFar = (time = '') => !(Math.abs(now - Date.parse(time)) <= evidenceLimitMs);
  const aged = (kind: Evidence) => isFar(accounts[handle]?.confirmedAt) && isFar(provenAt[kind]);
  return provenKinds.some(aged) ? 'evidence-old' : null;
}
