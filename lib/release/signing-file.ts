import * as z from 'zod/mini';
import { fromText, toText, utf8 } from './canonical.ts';
import { base64url, type Signature, words } from './key-set.ts';
import { readCanonical } from './read-canonical.ts';

/** A private key as a person keeps it: wrapped with a passphrase (PBKDF2 with SHA-256, then AES-GCM over the PKCS #8 form). */
const signingFileSchema = z.strictObject({
  kind: z.literal('heed-signing-file'),
  schema: z.literal(1),
  holder: words,
  key: base64url,
  iterations: z.int().check(z.gte(100_000), z.lte(5_000_000)),
  salt: base64url,
  iv: base64url,
  wrapped: base64url,
});
export type SigningFile = z.infer<typeof signingFileSchema>;

/** OWASP's figure for PBKDF2 with SHA-256. */
const iterations = 600_000;
const shortestPassphrase = 12;

/** Throws a Refusal. */
export function readSigningFile(text: string): SigningFile {
  return readCanonical(signingFileSchema, 'heed-signing-file', text, 4000);
}

/** Throws a RangeError when the passphrase is shorter than 12 characters. */
export async function makeSigningFile(holder: string, passphrase: string): Promise<SigningFile> {
  if ([...passphrase].length < shortestPassphrase)
    throw new RangeError(`the passphrase needs at least ${shortestPassphrase} characters`);
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  const wrapped = await crypto.subtle.wrapKey('pkcs8', pair.privateKey, wrapping, { name: 'AES-GCM', iv });
  const key = toText(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return {
    kind: 'heed-signing-file',
    schema: 1,
    ...{ holder, key, iterations },
    ...{ salt: toText(salt), iv: toText(iv), wrapped: toText(new Uint8Array(wrapped)) },
  };
}

export class WrongPassphrase extends Error {}

/** Signs with the wrapped key, which never leaves this call. Throws WrongPassphrase. */
export async function signWith(file: SigningFile, passphrase: string, bytes: Uint8Array<ArrayBuffer>): Promise<Signature> {
  const wrapping = await wrappingKey(passphrase, fromText(file.salt), file.iterations);
  let key: CryptoKey;
  try {
    key = await crypto.subtle.unwrapKey(
      'pkcs8',
      fromText(file.wrapped),
      wrapping,
      { name: 'AES-GCM', iv: fromText(file.iv) },
      'Ed25519',
      false,
      ['sign'],
    );
  } catch {
    throw new WrongPassphrase(`the passphrase does not open the signing file of ${file.holder}`);
  }
  return { key: file.key, signature: toText(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes))) };
}

async function wrappingKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}
