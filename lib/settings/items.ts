import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { logOnce } from '#lib/log.ts';
import { evidenceKinds } from '#lib/x/post.ts';

const accountKinds = ['work', 'personal', 'service', 'not-mine'] as const;
export type AccountKind = (typeof accountKinds)[number];

const accounts = z.record(z.string(), z.object({ kind: z.enum(accountKinds), confirmedAt: z.string() }));
export type Accounts = z.infer<typeof accounts>;

const lastConfirmed = z.partialRecord(z.enum(evidenceKinds), z.string());
export type LastConfirmed = z.infer<typeof lastConfirmed>;

/**
 * One value in `storage.local` with its schema. A stored value that does not fit is left where it is, logged by name, and read as
 * `fallback`: nothing stored is lost, and nobody's choice is replaced by a guess. Straight on the browser's own storage: every tab of X
 * carries this code, and the library would weigh more there than the rest of the settings.
 */
function settingsItem<T>(key: string, schema: z.ZodMiniType<T>, fallback: T) {
  const parse = (value: unknown): T => {
    if (value === undefined) return fallback;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    logOnce('setting needs attention', { key, path: parsed.error.issues[0]?.path.join('.') ?? '' });
    return fallback;
  };
  return {
    read: async (): Promise<T> => parse((await browser.storage.local.get(key))[key]),
    write: (value: T): Promise<void> => browser.storage.local.set({ [key]: schema.parse(value) }),
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
export const accountsItem = settingsItem<Accounts>('accounts', accounts, {});

/** When the mentions page last proved each kind of evidence readable (architecture, decision 3). */
export const lastConfirmedItem = settingsItem<LastConfirmed>('lastConfirmed', lastConfirmed, {});

/** ISO time until which the clinician has paused Heed. */
export const pausedUntilItem = settingsItem<string | null>('pausedUntil', z.nullable(z.string()), null);

/** `now` opens a sealed window, or the signal alone; null takes the browser's default (decision 11). Never nothing. */
export const raiseItem = settingsItem<'window' | 'signal' | null>('raise', z.nullable(z.enum(['window', 'signal'])), null);

/** The active ruleset: its compiled image in base64 (storage is JSON), read by a tab at its first addressed post. */
export const rulesetItem = settingsItem(
  'ruleset',
  z.nullable(z.object({ hash: z.string(), version: z.string(), image: z.string() })),
  null,
);

/** Hash and version alone, so that a tab knows there is a ruleset without loading it. */
export const rulesetInfoItem = settingsItem('rulesetInfo', z.nullable(z.object({ hash: z.string(), version: z.string() })), null);

/** Confirms whose account this is, at `now`. */
export async function confirmAccount(handle: string, kind: AccountKind, now: Date): Promise<void> {
  const known = await accountsItem.read();
  await accountsItem.write({ ...known, [handle.toLowerCase()]: { kind, confirmedAt: now.toISOString() } });
}
