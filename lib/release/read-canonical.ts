import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { utf8, writeCanonical } from './canonical.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads one of the signed files. Throws a Refusal: the bytes must be exactly the canonical form of a value of the schema, of the kind
 * and schema number that this Heed knows, and no longer than `limit` bytes.
 */
export function readCanonical<T extends z.ZodMiniType>(schema: T, kind: string, text: string, limit: number): z.output<T> {
  if (text.length > limit || utf8(text).length > limit)
    throw new Refusal('too-large', `the file is larger than the ${limit} bytes that a ${kind} may have`);
  const value = parse(text, kind);
  const head = value as { kind?: unknown; schema?: unknown } | null;
  if (typeof head !== 'object' || head?.kind !== kind) throw new Refusal('not-a-release', `the file is not a ${kind}`);
  if (head.schema !== 1)
    throw new Refusal('unknown-schema', `the file has schema ${JSON.stringify(head.schema)}; this Heed reads schema 1`);
  const read = safeParse(schema, value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Refusal('not-a-release', `${issue?.path.join('.') || 'the file'}: ${issue?.message}`);
  }
  if (writeCanonical(value) !== text) throw new Refusal('not-canonical', 'the file was changed after it was written');
  return read.data;
}

function parse(text: string, kind: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isCutShort = text.trimStart().startsWith('{') && !text.trimEnd().endsWith('}');
    throw isCutShort
      ? new Refusal('cut-short', `the ${kind} ends in the middle: load the whole file again`)
      : new Refusal('not-a-release', `the file is not a ${kind}`);
  }
}
