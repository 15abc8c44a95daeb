import * as z from 'zod/mini';
import { responses } from '#lib/matching/finding.ts';
import { byHandWays, type Case } from './case.ts';

const walk = z.object({
  protocol: z.object({ version: z.string(), hash: z.string() }),
  origin: z.enum(['matched', 'by-hand']),
  startedAt: z.string(),
  start: z.optional(z.string()),
  at: z.string(),
  steps: z.array(z.object({ at: z.string(), node: z.string(), option: z.string() })),
  flags: z.object({ under18: z.boolean() }),
  ended: z.nullable(z.string()),
});

/** A case as it must be stored. Keys that this Heed does not know stay: a newer one may have written them. */
const caseSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  postId: z.nullable(z.string()),
  handle: z.string(),
  authorKey: z.nullable(z.string()),
  origin: z.enum(['matched', 'by-hand']),
  way: z.optional(z.enum(byHandWays)),
  response: z.enum(responses),
  rules: z.array(z.string()),
  rulesetVersion: z.string(),
  raisedAt: z.string(),
  postedAt: z.nullable(z.string()),
  readAt: z.nullable(z.string()),
  status: z.enum(['to-read', 'open', 'ended']),
  walk,
});

/** Null when what is stored cannot be read as a case: it is set aside, never thrown away and never in the way of the others. */
function parseCase(stored: unknown): Case | null {
  const parsed = caseSchema.safeParse(stored);
  return parsed.success ? (parsed.data as Case) : null;
}

export const readable = (stored: unknown[]): Case[] => stored.flatMap((one) => parseCase(one) ?? []);
