import * as z from 'zod/mini';
import { canonicalJson, fromText, utf8 } from './canonical.ts';
import { readCanonical } from './read-canonical.ts';
import { Refusal } from './refusal.ts';

export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'use a date such as 2027-05-01'));
export const words = z.string().check(z.minLength(1), z.maxLength(2000));
export const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(128));
export const signatureSchema = z.strictObject({ key: base64url, signature: base64url });
export type Signature = z.infer<typeof signatureSchema>;

/** A holder's public half; `key` is the raw 32 bytes and names the key. */
const publicKeySchema = z.strictObject({ holder: words, key: base64url.check(z.length(43)) });
export type PublicKey = z.infer<typeof publicKeySchema>;

/** Who may sign, and how many of them a release needs. The next generation is signed by enough of the one before and of itself. */
export const keySetSchema = z.strictObject({
  kind: z.literal('heed-keys'),
  schema: z.literal(1),
  generation: z.int().check(z.gte(1), z.lte(10_000)),
  threshold: z.int().check(z.gte(1), z.lte(9)),
  expires: day,
  keys: z.array(publicKeySchema).check(z.minLength(1), z.maxLength(9)),
  signatures: z.array(signatureSchema).check(z.maxLength(18)),
});
export type KeySet = z.infer<typeof keySetSchema>;

const sizeLimit = 20_000;

/** Throws a Refusal. */
export function readKeySet(text: string): KeySet {
  const keys = readCanonical(keySetSchema, 'heed-keys', text, sizeLimit);
  assertKeySet(keys);
  return keys;
}

export function assertKeySet({ keys, threshold }: KeySet): void {
  if (
    new Set(keys.map(({ key }) => key)).size < keys.length ||
    new Set(keys.map(({ holder }) => plainName(holder))).size < keys.length
  )
    throw new Refusal('not-a-release', 'two keys of the set are the same, or belong to the same person');
  if (threshold > keys.length)
    throw new Refusal('not-a-release', `the set asks for ${threshold} signatures and has ${keys.length} keys`);
}

/** Names are compared as people read them: "Ann  Lee" and "ann lee" are one person. */
export function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What a signature covers: the purpose first, so that a signature for one thing never fits another. */
export function signedBytes(purpose: string, value: unknown): Uint8Array<ArrayBuffer> {
  return utf8(`${purpose}\n${canonicalJson(value)}`);
}

export function keySetBytes(keys: KeySet): Uint8Array<ArrayBuffer> {
  return signedBytes('heed-keys-1', { ...keys, signatures: [] });
}

/** The holders of the set with a good signature over the bytes. A signature that does not fit, or of no known key, is a Refusal. */
export async function signers(
  set: KeySet,
  bytes: Uint8Array<ArrayBuffer>,
  signatures: readonly Signature[],
): Promise<PublicKey[]> {
  const found = new Map<string, PublicKey>();
  for (const { key, signature } of signatures) {
    const holder = set.keys.find((known) => known.key === key);
    if (!holder) throw new Refusal('unknown-key', `signed with a key that is not in key set ${set.generation}`);
    if (!(await fits(key, bytes, signature)))
      throw new Refusal(
        'bad-signature',
        `the signature of ${holder.holder} does not fit: the file was changed after it was signed`,
      );
    found.set(key, holder);
  }
  return [...found.values()];
}

async function fits(key: string, bytes: Uint8Array<ArrayBuffer>, signature: string): Promise<boolean> {
  let raw: Uint8Array<ArrayBuffer>;
  let publicKey: CryptoKey;
  try {
    raw = fromText(signature);
    publicKey = await crypto.subtle.importKey('raw', fromText(key), 'Ed25519', false, ['verify']);
  } catch (error) {
    if ((error as Error).name === 'NotSupportedError')
      throw new Refusal('cannot-check-signatures', 'this browser cannot check Ed25519 signatures: update it');
    return false;
  }
  return crypto.subtle.verify('Ed25519', publicKey, raw, bytes);
}

/** Follows signed rotations from the trusted set to a later one. Throws a Refusal when a step is missing or not signed by enough of both. */
export async function followRotations(trusted: KeySet, rotations: readonly KeySet[]): Promise<KeySet> {
  let current = trusted;
  for (const next of rotations) {
    if (next.generation <= current.generation) continue;
    assertKeySet(next);
    if (next.generation !== current.generation + 1)
      throw new Refusal(
        'other-key-set',
        `key set ${current.generation + 1} is missing: it must be signed by set ${current.generation}`,
      );
    const bytes = keySetBytes(next);
    const of = (set: KeySet) => next.signatures.filter(({ key }) => set.keys.some((known) => known.key === key));
    const [old, own] = [await signers(current, bytes, of(current)), await signers(next, bytes, of(next))];
    if (old.length < current.threshold || own.length < next.threshold)
      throw new Refusal(
        'rotation-not-signed',
        `key set ${next.generation} needs ${current.threshold} signatures of the set before (it has ${old.length}) and ${next.threshold} of its own (it has ${own.length})`,
      );
    current = next;
  }
  return current;
}
