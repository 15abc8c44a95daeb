import * as z from 'zod/mini';
import { questions } from './agreement.ts';

const words = z.string().check(z.minLength(1));
const [first, ...rest] = questions.map(({ id }) => id);

/** rules/team-hour.json: the workshop's questions, what was published of the answers, and what a team's answer fills in. */
export const teamHourSchema = z.object({
  note: words,
  questions: z.array(
    z.object({
      id: words,
      asked: words,
      /** Who answered, and when; null where nothing was published. */
      setting: z.nullable(words),
      quotes: z.array(words),
      themes: z.array(words),
      /** Where the published text ends. */
      ends: words,
      fills: z.array(z.enum([first as (typeof questions)[number]['id'], ...rest])).check(z.minLength(1)),
      source: words,
    }),
  ),
});
export type TeamQuestion = z.infer<typeof teamHourSchema>['questions'][number];
