import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1), z.maxLength(2000));
const secureAddress = z.string().check(
  z.maxLength(2000),
  z.refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', 'must be an https address'),
);

/** What an organisation may fix for its devices; every key may be left out. `public/managed-schema.json` tells the browser the same. */
export const policyFields = {
  organisation: words,
  /** Names of other keys that nobody on the device may change; without it their values are only where a person starts. */
  locked: z.array(z.enum(['raise', 'retentionDays'])),
  /** Kinds of X account that may be checked at all. */
  accountKinds: z.array(z.enum(['work', 'personal', 'service'])).check(z.minLength(1)),
  raise: z.enum(['window', 'signal']),
  /** Where Heed may look, of the addresses that it has permission for. */
  hosts: z.array(z.enum(['x.com', 'twitter.com', 'mobile.x.com', 'mobile.twitter.com'])).check(z.minLength(1)),
  /** Said to everybody: why the organisation has paused Heed. */
  pausedBecause: words,
  privacyNotice: secureAddress,
  /** False: without an organisation's approved steps nothing is checked on this device. */
  selfGoverned: z.boolean(),
  retentionDays: z.int().check(z.gte(1), z.lte(3650)),
  exportAllowed: z.boolean(),
  /** The set of keys (a file of `rules keys`) whose releases this device takes. */
  trustedKeys: z.string().check(z.maxLength(20_000)),
  /** A whole release in the policy itself: then the policy is the trust. */
  release: z.string().check(z.maxLength(4_000_000)),
  /** Where the background looks for the next release; the request says nothing about person or posts. */
  releaseAddress: secureAddress,
  /** Firefox asks a force-installed add-on for consent unless this says that it was given. */
  dataConsentGiven: z.boolean(),
} as const;

type Fields = typeof policyFields;
export type Policy = { [K in keyof Fields]?: z.output<Fields[K]> };
export type PolicyProblem = { key: string; message: string };

/** Reads each key by itself: one that does not fit is named, the others stand. */
export function parsePolicy(raw: Record<string, unknown>): { policy: Policy; problems: PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const entries = Object.entries(raw).flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    if (!Object.hasOwn(policyFields, key)) {
      problems.push({ key, message: 'is no key that this Heed knows' });
      return [];
    }
    const read = z.safeParse(policyFields[key as keyof Fields], value, { error: z.locales.en().localeError });
    if (read.success) return [[key, read.data] as const];
    const [issue] = read.error.issues;
    problems.push({ key: [key, ...(issue?.path ?? [])].map(String).join('.'), message: issue?.message ?? 'does not fit' });
    return [];
  });
  return { policy: Object.fromEntries(entries) as Policy, problems };
}
