import { browser } from 'wxt/browser';
import { type Agreement, agreementSchema, newAgreement } from '#lib/protocol/agreement.ts';
import { type OwnContacts, ownContactSchema } from '#lib/protocol/own-contact.ts';

/** `unreadable`: something is kept that this Heed cannot read (damaged, or from a newer Heed). It stays where it is. */
export type Kept<T> = { value: T; unreadable: boolean };

const keyOf = (handle: string) => `agreement:${handle.toLowerCase()}`;
const contactsKey = 'ownContacts';

async function readKept<T>(key: string, parse: (stored: unknown) => T | null, fallback: T): Promise<Kept<T>> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  if (stored === undefined) return { value: fallback, unreadable: false };
  const value = parse(stored);
  return value === null ? { value: fallback, unreadable: true } : { value, unreadable: false };
}

/** What could not be read is put aside under another name before it is written over: nothing stored is lost. */
async function writeKept(key: string, value: unknown, wasUnreadable: boolean, now: Date): Promise<void> {
  if (wasUnreadable) {
    const stored = (await browser.storage.local.get(key))[key];
    await browser.storage.local.set({ [`${key}:aside:${now.toISOString()}`]: stored });
  }
  await browser.storage.local.set({ [key]: value });
}

/**
 * From what any Heed has stored to the present shape, one step a version; null when it cannot be read. A number that this Heed does not know
 * is a newer one's and is left alone. Version 1 is the first: the next adds its step here.
 */
const parseAgreement = (stored: unknown): Agreement | null => agreementSchema.safeParse(stored).data ?? null;

export const readAgreement = (handle: string): Promise<Kept<Agreement>> => readKept(keyOf(handle), parseAgreement, newAgreement);

/** Throws when the agreement does not have its shape; what is stored then stays. */
export async function writeAgreement(handle: string, agreement: Agreement, now: Date): Promise<void> {
  const checked = agreementSchema.parse({ ...agreement, changedOn: now.toISOString().slice(0, 10) });
  await writeKept(keyOf(handle), checked, (await readAgreement(handle)).unreadable, now);
}

export const removeAgreement = (handle: string): Promise<void> => browser.storage.local.remove(keyOf(handle));

/** Contacts that read are kept; one that does not is left out, and `unreadable` says so. */
export async function readOwnContacts(): Promise<Kept<OwnContacts>> {
  const stored: unknown = (await browser.storage.local.get(contactsKey))[contactsKey] ?? {};
  if (typeof stored !== 'object' || stored === null) return { value: {}, unreadable: true };
  const entries = Object.entries(stored).map(([id, one]) => [id, ownContactSchema.safeParse(one).data] as const);
  const value = Object.fromEntries(entries.filter(([, one]) => one !== undefined)) as OwnContacts;
  return { value, unreadable: Object.keys(value).length < entries.length };
}

export async function writeOwnContacts(contacts: OwnContacts, now: Date): Promise<void> {
  const checked = Object.fromEntries(Object.entries(contacts).map(([id, one]) => [id, ownContactSchema.parse(one)]));
  await writeKept(contactsKey, checked, (await readOwnContacts()).unreadable, now);
}

/** Calls back after a change to any agreement or own contact. Returns the way to stop. */
export function observeAgreements(callback: () => void): () => void {
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key === contactsKey || key.startsWith('agreement:'))) callback();
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}
