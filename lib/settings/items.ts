import { browser } from 'wxt/browser';
import { logOnce } from '#lib/log.ts';
import { type Evidence, evidenceKinds } from '#lib/x/post.ts';
import { type Guard, isBoolean, isListOf, isNullOr, isOneOf, isRecord, isShape, isText } from './guards.ts';

const accountKinds = ['work', 'personal', 'service', 'not-mine'] as const;
export type AccountKind = (typeof accountKinds)[number];

type Account = { kind: AccountKind; confirmedAt: string };
export type Accounts = Record<string, Account>;
const isAccounts = isRecord(isText, isShape<Account>({ kind: isOneOf(accountKinds), confirmedAt: isText })) as Guard<Accounts>;

export type LastConfirmed = Partial<Record<Evidence, string>>;
type RulesetInfo = { hash: string; version: string };
type KeptRuleset = RulesetInfo & { image: string };

/**
 * One value in `storage.local` with its check. A stored value that does not fit is left where it is, logged by name, and read as
 * `fallback`: nothing stored is lost, and nobody's choice is replaced by a guess. Straight on the browser's own storage: every tab of X
 * carries this code, and the library would weigh more there than the rest of the settings.
 */
export function settingsItem<T>(key: string, guard: Guard<T>, fallback: T) {
  const parse = (value: unknown): T => {
    if (value === undefined) return fallback;
    if (guard(value)) return value;
    logOnce('setting needs attention', { key });
    return fallback;
  };
  return {
    read: async (): Promise<T> => parse((await browser.storage.local.get(key))[key]),
    /** Throws when the value does not fit; what is stored then stays. */
    write: async (value: T): Promise<void> => {
      if (!guard(value)) throw new TypeError(`The setting "${key}" was not saved: it is not as agreed.`);
      await browser.storage.local.set({ [key]: value });
    },
    observe: (callback: (value: T) => void): (() => void) => {
      const changed = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key];
        if (change) callback(parse(change.newValue));
      };
      browser.storage.local.onChanged.addListener(changed);
      return () => browser.storage.local.onChanged.removeListener(changed);
    },
  };
}

/** Accounts by handle (lower case) that somebody on this device has spoken for. Heed checks for `work`, `personal` and `service`. */
export const accountsItem = settingsItem<Accounts>('accounts', isAccounts, {});

/** When the mentions page last proved each kind of evidence readable (architecture, decision 3). */
export const lastConfirmedItem = settingsItem<LastConfirmed>('lastConfirmed', isRecord(isOneOf(evidenceKinds), isText), {});

/** ISO time until which the clinician has paused Heed. */
export const pausedUntilItem = settingsItem<string | null>('pausedUntil', isNullOr(isText), null);

/** `now` opens a sealed window, or the signal alone; null takes the browser's default (decision 11). Never nothing. */
export const raiseItem = settingsItem<'window' | 'signal' | null>('raise', isNullOr(isOneOf(['window', 'signal'])), null);

/**
 * What stops every page of X; null: no limit. `withheld`: the hosts that the browser does not let Heed read (any more). `unapproved`: the organisation asks for steps of its own, and there are none. `practiceOnly`:
 * no organisation, and what it takes without one is not there yet (architecture, decision 13).
 */
export type Stops = {
  withheld: string[];
  paused: boolean;
  unapproved: boolean;
  practiceOnly: boolean;
  hosts: string[] | null;
  kinds: string[] | null;
};
export const noStops: Stops = { withheld: [], paused: false, unapproved: false, practiceOnly: false, hosts: null, kinds: null };
export const stopsItem = settingsItem<Stops>(
  'stops',
  isShape<Stops>({
    withheld: isListOf(isText),
    paused: isBoolean,
    unapproved: isBoolean,
    practiceOnly: isBoolean,
    hosts: isNullOr(isListOf(isText)),
    kinds: isNullOr(isListOf(isText)),
  }),
  // Until the background has said: silence is not consent.
  { ...noStops, practiceOnly: true },
);

/** The active ruleset: its compiled image in base64 (storage is JSON), read by a tab at its first addressed post. */
export const rulesetItem = settingsItem<KeptRuleset | null>(
  'ruleset',
  isNullOr(isShape<KeptRuleset>({ hash: isText, version: isText, image: isText })),
  null,
);

/** Hash and version alone, so that a tab knows there is a ruleset without loading it. */
export const rulesetInfoItem = settingsItem<RulesetInfo | null>(
  'rulesetInfo',
  isNullOr(isShape<RulesetInfo>({ hash: isText, version: isText })),
  null,
);

/** Confirms whose account this is, at `now`. */
export async function confirmAccount(handle: string, kind: AccountKind, now: Date): Promise<void> {
  const known = await accountsItem.read();
  await accountsItem.write({ ...known, [handle.toLowerCase()]: { kind, confirmedAt: now.toISOString() } });
}
