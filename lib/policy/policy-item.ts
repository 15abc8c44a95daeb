import * as z from 'zod/mini';
import { checkedItem } from '#lib/settings/checked-item.ts';
import { type Policy, type PolicyProblem, parsePolicy } from './schema.ts';

/**
 * `unknown`: the browser has not said yet, and no policy was ever seen. `none`: this device has no policy. `policy`: the last good one;
 * `fresh` is false while the browser has not confirmed it since it started; `keysSince` says when each key last changed.
 */
export type PolicyState =
  | { state: 'unknown' }
  | { state: 'none'; since: string }
  | {
      state: 'policy';
      policy: Policy;
      problems: PolicyProblem[];
      since: string;
      fresh: boolean;
      keysSince?: Record<string, string>;
    };

const stateSchema = z.union([
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('none'), since: z.string() }),
  z.object({
    state: z.literal('policy'),
    policy: z.record(z.string(), z.unknown()),
    problems: z.array(z.object({ key: z.string(), message: z.string() })),
    since: z.string(),
    fresh: z.boolean(),
    keysSince: z.optional(z.record(z.string(), z.string())),
  }),
]);

function parseState(stored: unknown): PolicyState | null {
  const read = stateSchema.safeParse(stored);
  if (!read.success) return null;
  return (
    read.data.state === 'policy' ? { ...read.data, policy: parsePolicy(read.data.policy).policy } : read.data
  ) as PolicyState;
}

/** The last good policy: what a browser that has just started goes by until its own storage answers. */
export const policyItem = checkedItem<PolicyState>('local:policy', parseState, { state: 'unknown' });
