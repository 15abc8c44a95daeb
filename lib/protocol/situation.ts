import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1, 'must not be empty'));

const situationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')),
  name: words,
  setting: words,
  offDuty: z.boolean(),
  message: z
    .strictObject({
      author: z.string().check(z.regex(/^\w+_example$/, 'must end in _example: no real account may be meant')),
      name: words,
      text: words,
      phrase: words,
      minutesAgo: z.int().check(z.minimum(0)),
      alsoTo: z.int().check(z.minimum(0)),
    })
    .check(z.refine(({ text, phrase }) => text.includes(phrase), 'the phrase must stand in the text')),
  talk: z.array(words).check(z.minLength(1, 'must hold at least one question')),
});

export const situationsSchema = z
  .array(situationSchema)
  .check(z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an id is used twice'));

/** An invented message to practise the steps on. */
export type Situation = z.infer<typeof situationSchema>;
