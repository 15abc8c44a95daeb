/**
 * The one way to write a value as JSON: members by name, no spaces (RFC 8785 for the values that a release holds: no fractions,
 * no lone surrogates). Two writers give the same bytes, so a signature fits whoever wrote the file.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member) =>
    member === null || typeof member !== 'object' || Array.isArray(member)
      ? member
      : Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/** The text of a signed file: the canonical form and one line end. */
export function writeCanonical(value: unknown): string {
  return `${canonicalJson(value)}\n`;
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

/** 64 hex digits of the SHA-256 of the canonical form. */
export async function canonicalHash(value: unknown): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(canonicalJson(value))));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** base64url without padding. */
export function toText(bytes: Uint8Array): string {
  const raw = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(raw).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Throws on anything but the one base64url spelling of some bytes: a second spelling would be a second file with the same signature. */
export function fromText(text: string): Uint8Array<ArrayBuffer> {
  const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
  if (toText(bytes) !== text) throw new RangeError('not the one spelling of its bytes');
  return bytes;
}
