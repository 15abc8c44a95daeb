import * as z from 'zod/mini';

/** Counts below this are not shown: a lead must not be able to tell one message, or one person, from a table. */
export const smallest = 5;

/** Among the topics of misses: nobody said which. No topic can have this name. */
export const notSure = 'notSure';

/** Minutes from raising to the first step, in bands that can be added up over many files. */
export const timeBands = ['within5', 'within30', 'within120', 'later'] as const;

/** `null`: fewer than `smallest`, or withheld so that such a number cannot be worked out from the others. Nought is shown. */
const count = z.nullable(z.int().check(z.minimum(0)));
const counts = z.record(z.string().check(z.maxLength(200)), count);

const bandsSchema = z.strictObject({ within5: count, within30: count, within120: count, later: count });

const ruleSchema = z.strictObject({
  rule: z.string().check(z.minLength(1), z.maxLength(200)),
  raised: count,
  actedOn: count,
  notBegun: count,
  /** "Not about someone's safety", by the reason given: option ids of the protocol. */
  reasons: counts,
  useful: count,
  notUseful: count,
  quiet: count,
  /** In agreed hours only; null where nobody has said what those are. */
  firstStep: z.nullable(bandsSchema),
  /** From the first step to the end of a walk: what Heed took of somebody's working time. Files of an older Heed have none. */
  stepsTook: z.optional(z.nullable(bandsSchema)),
});

export const feedbackSchema = z.strictObject({
  kind: z.literal('heed-feedback'),
  schema: z.literal(1),
  /** Days, not moments: "2026-11-22". */
  from: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  until: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  rulesets: z.array(z.string()),
  rules: z.array(ruleSchema),
  misses: counts,
  /** The misses of kind `words` by topic, or `notSure`. Files of an older Heed have none. */
  missTopics: z.optional(counts),
});

/** One browser's counts for the governance lead: no text, no handle, no times, nothing about one message. */
export type Feedback = z.infer<typeof feedbackSchema>;
export type RuleFeedback = z.infer<typeof ruleSchema>;
export type Counts = Record<string, number | null>;

/**
 * Takes out the small numbers of one whole that is known, and as many others (the smallest first) as it takes so that what was taken out
 * is together no small number: otherwise it could be worked out by taking away the rest.
 */
export function suppressParts(parts: Record<string, number>): Counts {
  const rising = Object.entries(parts)
    .filter(([, value]) => value > 0)
    .sort(([, a], [, b]) => a - b);
  const small = rising.filter(([, value]) => value < smallest);
  const hidden = new Set(small.map(([key]) => key));
  let together = small.reduce((total, [, value]) => total + value, 0);
  for (const [key, value] of rising.slice(small.length)) {
    if (hidden.size === 0 || (hidden.size > 1 && together >= smallest)) break;
    hidden.add(key);
    together += value;
  }
  return Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, hidden.has(key) ? null : value]));
}

export const suppress = (value: number): number | null => (value > 0 && value < smallest ? null : value);
