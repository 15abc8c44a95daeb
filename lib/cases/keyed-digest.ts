import { database } from './database.ts';

async function readKey(): Promise<CryptoKey> {
  const known = await database.secrets.get('digest');
  if (known) return known.key;
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // Two contexts may come here at once: the first one stored stands.
  await database.secrets.add({ name: 'digest', key }).catch(() => undefined);
  return (await database.secrets.get('digest'))?.key ?? key;
}

/**
 * HMAC-SHA-256 of the parts, in hex, with this profile's own key: the same post gives the same digest here and nowhere else,
 * and nothing can be read back from it.
 */
export async function keyedDigest(...parts: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const signature = await crypto.subtle.sign('HMAC', await readKey(), bytes);
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
