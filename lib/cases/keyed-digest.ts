import { database, type KeyName } from './database.ts';

async function readKey(name: KeyName): Promise<CryptoKey> {
  const known = await database.secrets.get(name);
  // A damaged key of the record is made anew: a post raised twice is better than one that is not raised. That of a list would empty it unseen.
  const isLost = known !== undefined && name === 'digest' && !(known.key instanceof CryptoKey);
  if (known && !isLost) return known.key;
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // Two contexts may come here at once: the first one stored stands.
  await database.secrets[isLost ? 'put' : 'add']({ name, key }).catch(() => undefined);
  return (await database.secrets.get(name))?.key ?? key;
}

/**
 * HMAC-SHA-256 of the parts, in hex, with this profile's own key: the same post gives the same digest here and nowhere else,
 * and nothing can be read back from it.
 */
export const keyedDigest = (...parts: string[]): Promise<string> => digestWith('digest', ...parts);

/** The same with a key of another name: the do-not-match list outlives the record and its key. */
export async function digestWith(name: KeyName, ...parts: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const signature = await crypto.subtle.sign('HMAC', await readKey(name), bytes);
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
