import * as z from 'zod/mini';
import { type Agreement, type Answer, type QuestionId, questionIds, questions, wholeNumber } from './agreement.ts';

/** Answers to the questions of the agreement, by the question's id, as an organisation gives them for everybody. */
export const givenAnswersSchema = z
  .partialRecord(z.enum(questionIds), z.string().check(z.minLength(1), z.maxLength(600)))
  .check(({ value, issues }) => {
    for (const question of questions) {
      const words = value[question.id];
      if ('unit' in question && words !== undefined && wholeNumber(words) === null)
        issues.push({ code: 'custom', input: words, path: [question.id], message: `must be a whole number of ${question.unit}` });
    }
  });
export type GivenAnswers = z.infer<typeof givenAnswersSchema>;

/** rules/agreement.json: where every person's agreement starts. */
export const agreementDefaultsSchema = z.strictObject({ note: z.string(), answers: givenAnswersSchema });

/** Given answers as answers of an agreement. */
export function asAgreed(given: GivenAnswers): Agreement['answers'] {
  const entries = Object.entries(given) as [QuestionId, string][];
  return Object.fromEntries(entries.map(([id, words]): [QuestionId, Answer] => [id, { is: 'agreed', words }]));
}
