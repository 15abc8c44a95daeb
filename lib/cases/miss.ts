import * as z from 'zod/mini';

/** What Heed did not point out: words it has no phrase for, or what it never reads. */
export const missKinds = ['words', 'picture', 'language', 'dm', 'other_site'] as const;

/** Long enough for a phrase, too short for a message. */
export const longestPhrase = 80;

export const missSchema = z.object({
  kind: z.enum(missKinds),
  /** The day alone: what is counted is the list's reach, never a person's hours. */
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  /** In the clinician's own words, not the person's; null when none was given. */
  phrase: z.nullable(z.string().check(z.minLength(1), z.maxLength(longestPhrase))),
  /** Of `words` only: what they were about, as a topic of the rules. Null is "not sure"; what an older Heed counted has none. */
  topic: z.optional(z.nullable(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/)))),
});
export type Miss = z.infer<typeof missSchema>;
export type MissSaid = Pick<Miss, 'kind' | 'phrase'> & { topic: string | null };
