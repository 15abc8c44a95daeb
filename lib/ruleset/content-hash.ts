import type { Ruleset } from './ruleset.ts';

/** Names exact content: 16 hex digits of the SHA-256 of its JSON with sorted keys; where it stands in its file plays no part. */
export async function hashContent(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content, canonical));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Names one exact ruleset, notes and tests included; the order of its files and rules plays no part. */
export function hashRuleset(ruleset: Ruleset): Promise<string> {
  const by = <T>(key: (item: T) => string, items: readonly T[]) =>
    [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return hashContent({
    ...ruleset,
    rules: by(({ id }) => id, ruleset.rules),
    lists: by(({ list }) => list, ruleset.lists),
    cues: by(({ cue }) => cue, ruleset.cues),
  });
}

function canonical(key: string, value: unknown): unknown {
  if (key === 'origin') return undefined;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
