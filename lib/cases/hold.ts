import * as z from 'zod/mini';

const longestHoldWords = 200;
const words = z.string().check(z.minLength(1), z.maxLength(longestHoldWords));

/** Somebody asked that a message's record be kept until they say otherwise: who, and why, in the words of the person who noted it. */
export const holdSchema = z.object({ caseId: z.string(), by: words, why: words, at: z.string() });
export type Hold = z.infer<typeof holdSchema>;
