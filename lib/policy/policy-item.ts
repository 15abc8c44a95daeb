import { storage } from 'wxt/utils/storage';
import type { Policy, PolicyProblem } from './schema.ts';

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

/** The last good policy: what a browser that has just started goes by until its own storage answers. */
export const policyItem = storage.defineItem<PolicyState>('local:policy', { fallback: { state: 'unknown' } });
