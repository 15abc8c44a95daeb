import * as z from 'zod/mini';
import type { Evaluation } from './metrics.ts';

const count = z.int().check(z.gte(0));

/** The figures of one evaluation that the honest sentence needs: counts only, no word of a post. */
const evaluationSchema = z.strictObject({
  corpus: z.string(),
  kind: z.enum(['labelled', 'ordinary']),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  ruleset: z.strictObject({ name: z.string(), version: z.string(), hash: z.string() }),
  posts: count,
  /** Of the posts labelled as distress: how many there are and how many were raised (now or today). */
  positive: z.strictObject({ posts: count, raised: count }),
  /** Of the others. */
  other: z.strictObject({ posts: count, raised: count, now: count }),
});
const fileSchema = z.strictObject({ evaluations: z.array(evaluationSchema) });
export type SavedEvaluation = z.infer<typeof evaluationSchema>;

/** The evaluations of rules/evaluation.json from its content. Throws an Error that says what is wrong with it. */
export function parseEvaluations(content: unknown): SavedEvaluation[] {
  const read = z.safeParse(fileSchema, content);
  if (!read.success) throw new Error(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '));
  return read.data.evaluations;
}

/** One corpus a line, by name. */
export function writeEvaluations(evaluations: readonly SavedEvaluation[]): string {
  const sorted = parseEvaluations({ evaluations }).sort((a, b) => (a.corpus < b.corpus ? -1 : 1));
  const lines = sorted.map((evaluation) => JSON.stringify(evaluation));
  return `{"evaluations":[\n${lines.join(',\n')}\n]}\n`;
}

/** A corpus with labels of distress tells what is missed; one without tells how often ordinary posts are raised. */
export function toSaved(
  about: Pick<SavedEvaluation, 'corpus' | 'ruleset' | 'date'>,
  { posts, labels, confusion, total }: Evaluation,
): SavedEvaluation {
  const { negative, unlabelled } = confusion;
  return {
    ...about,
    kind: labels.positive > 0 ? 'labelled' : 'ordinary',
    posts,
    positive: { posts: labels.positive, raised: confusion.positive.now + confusion.positive.today },
    other: {
      posts: labels.negative + labels.unlabelled,
      raised: total.raised.count - confusion.positive.now - confusion.positive.today,
      now: negative.now + unlabelled.now,
    },
  };
}
