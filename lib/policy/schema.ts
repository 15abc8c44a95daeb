import * as z from 'zod/mini';
import { questionIds } from '#lib/protocol/agreement.ts';
import { givenAnswersSchema } from '#lib/protocol/agreement-defaults.ts';
import { divisions } from '#lib/protocol/bank-holidays.ts';
import { calendarDay } from '#lib/protocol/calendar-day.ts';
import { hoursSchema } from '#lib/protocol/hours.ts';
import { phoneNumber } from '#lib/protocol/own-contact.ts';
import { plainError } from './plain-error.ts';

const notEmpty = 'must not be empty';
const words = z.string().check(z.minLength(1, notEmpty), z.maxLength(2000));
const secureAddress = z.string().check(
  z.maxLength(2000),
  z.refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', 'must be an https address'),
);

const short = z.string().check(z.minLength(1, notEmpty), z.maxLength(80));

/** A number of the organisation for one role of the steps. */
const contactSchema = z.object({
  name: z.optional(short),
  phone: phoneNumber,
  hours: z.optional(short),
  /** The day on which somebody rang it, and the day by which somebody should again. */
  verifiedOn: z.optional(calendarDay),
  verifyBy: z.optional(calendarDay),
});

/** The organisation's working week; days away and who covers stay the person's own. */
const weekSchema = z.object({
  weekly: hoursSchema.shape.weekly,
  zone: z.optional(hoursSchema.shape.zone),
  division: z.optional(z.enum(divisions)),
  onBankHolidays: z.optional(z.boolean()),
});

const answerLocks = questionIds.map((id) => `agreement.${id}` as const);

/** What an organisation may fix for its devices; every key may be left out. `public/managed-schema.json` tells the browser the same. */
export const policyFields = {
  organisation: words,
  /** Names of other keys that nobody on the device may change; without it their values are only where a person starts. */
  locked: z.array(z.enum(['raise', 'retentionDays', 'hours', 'agreement', ...answerLocks])),
  /** Kinds of X account that may be checked at all. */
  accountKinds: z.array(z.enum(['work', 'personal', 'service'])).check(z.minLength(1)),
  raise: z.enum(['window', 'signal']),
  /** Where Heed may look, of the addresses that it has permission for. */
  hosts: z.array(z.enum(['x.com', 'twitter.com', 'mobile.x.com', 'mobile.twitter.com'])).check(z.minLength(1)),
  /** Said to everybody: why the organisation has paused Heed. */
  pausedBecause: words,
  privacyNotice: secureAddress,
  /** Numbers by the role's id in the steps (`dutyTeam`, `clinicalSafety`, …). They stand over what the steps or the person say. */
  contacts: z.record(z.string().check(z.maxLength(60)), contactSchema),
  hours: weekSchema,
  agreement: givenAnswersSchema,
  /** False: without an organisation's approved steps nothing is checked on this device. */
  selfGoverned: z.boolean(),
  retentionDays: z.int().check(z.gte(1), z.lte(3650)),
  exportAllowed: z.boolean(),
  /** The set of keys (a file of `rules keys`) whose releases this device takes. */
  trustedKeys: z.string().check(z.maxLength(20_000)),
  /** A whole release in the policy itself: then the policy is the trust. */
  release: z.string().check(z.maxLength(4_000_000)),
  /** One rule lowered for at most 72 hours (a file of `rules lower`): the policy is the trust, and its end is the lowering's. */
  lowering: z.string().check(z.maxLength(20_000)),
  /** Where the background looks for the next release; the request says nothing about person or posts. */
  releaseAddress: secureAddress,
  /** Firefox asks a force-installed add-on for consent unless this says that it was given. */
  dataConsentGiven: z.boolean(),
} as const;

type Fields = typeof policyFields;
export type Policy = { [K in keyof Fields]?: z.output<Fields[K]> };
export type PolicyProblem = { key: string; message: string };

/** Keys that hold many values: in these each entry is read by itself. */
const byEntry: readonly string[] = ['locked', 'contacts', 'agreement'];

/** Reads each key by itself: one that does not fit is named, the others stand. */
export function parsePolicy(raw: Record<string, unknown>): { policy: Policy; problems: PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const entries = Object.entries(raw).flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    if (!Object.hasOwn(policyFields, key)) {
      problems.push({ key, message: 'is no key that this Heed knows' });
      return [];
    }
    const read = readKey(key as keyof Fields, value);
    problems.push(...read.problems);
    return read.value === undefined ? [] : [[key, read.value] as const];
  });
  return { policy: Object.fromEntries(entries) as Policy, problems };
}

type Read = { value?: unknown; problems: PolicyProblem[] };

function readKey(key: keyof Fields, value: unknown): Read {
  const read = z.safeParse(policyFields[key], value, { error: plainError });
  if (read.success) return { value: read.data, problems: [] };
  const hasEntries = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (byEntry.includes(key) && hasEntries) return readEntries(key, value);
  const [issue] = read.error.issues;
  return { problems: [{ key: [key, ...(issue?.path ?? [])].map(String).join('.'), message: issue?.message ?? 'does not fit' }] };
}

/** The entries that fit, and what is wrong with the others. */
function readEntries(key: keyof Fields, value: object): Read {
  const isList = Array.isArray(value);
  const read = Object.entries(value).map(([name, entry]) => {
    const one = z.safeParse(policyFields[key], isList ? [entry] : { [name]: entry }, { error: plainError });
    const [issue] = one.error?.issues ?? [];
    const problem = issue && { key: [key, name, ...issue.path.slice(1)].map(String).join('.'), message: issue.message };
    return { value: isList ? [entry] : { [name]: entry }, fits: one.success, problem };
  });
  const fit = read.filter(({ fits }) => fits).map((one) => one.value);
  const problems = read.flatMap(({ problem }) => problem ?? []);
  if (fit.length === 0) return { problems };
  return { value: isList ? fit.flat() : Object.assign({}, ...fit), problems };
}
