import type { Protocol } from './schema.ts';

/**
 * Names one exact protocol, so that a walk finds its own again: 64-bit FNV-1a of the JSON with sorted keys, 16 hex digits.
 * It tells versions apart; it protects against nobody (signing is the release's work).
 */
export function hashProtocol(protocol: Protocol): string {
  const known = hashes.get(protocol);
  if (known !== undefined) return known;
  const hash = fnv1a(JSON.stringify(protocol, sortKeys));
  hashes.set(protocol, hash);
  return hash;
}

const hashes = new WeakMap<Protocol, string>();

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
