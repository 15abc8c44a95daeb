import * as z from 'zod/mini';
import { addResults, type Passes, type SetResult } from './run-suite.ts';

/**
 * What a set scored the first time, before anyone had read a failure: a recorded fact that no later run can change. `setHash` and
 * `rulesetHash` name the exact posts and rules; passes are `[passed, of]`.
 */
const firstScoreSchema = z.strictObject({
  set: z.string(),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  rulesetVersion: z.string(),
  rulesetHash: z.string(),
  setHash: z.string(),
  capabilities: z.record(z.string(), z.tuple([z.int(), z.int()])),
});
const fileSchema = z.strictObject({ firstScores: z.array(firstScoreSchema) });
export type FirstScore = z.infer<typeof firstScoreSchema>;

/** Throws an Error that says what is wrong with the file. */
export function parseFirstScores(text: string): FirstScore[] {
  const read = z.safeParse(fileSchema, JSON.parse(text));
  if (!read.success) throw new Error(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '));
  return read.data.firstScores;
}

/** The scores with one more. Throws an Error when the set has a first score already: there is only one first time. */
export function recordFirstScore(scores: readonly FirstScore[], score: FirstScore): FirstScore[] {
  const before = scores.find(({ set }) => set === score.set);
  if (before) throw new Error(`"${score.set}" was first scored on ${before.date}; a first score is never overwritten`);
  const same = scores.find(({ setHash }) => setHash === score.setHash);
  if (same) throw new Error(`"${score.set}" holds the posts of "${same.set}", first scored on ${same.date}`);
  return [...scores, score];
}

/** One first score a line, so that a change of the file shows as added lines only. */
export function writeFirstScores(scores: readonly FirstScore[]): string {
  return `{"firstScores":[\n${scores.map((score) => JSON.stringify(score)).join(',\n')}\n]}\n`;
}

export function passesOf(score: FirstScore): Map<string, Passes> {
  return new Map(Object.entries(score.capabilities).map(([name, [passed, of]]) => [name, { passed, of }]));
}

export function toFirstScore(
  result: SetResult,
  facts: { date: string; rulesetVersion: string; rulesetHash: string; setHash: string },
): FirstScore {
  const capabilities = [...addResults([result])].map(([name, { passed, of }]) => [name, [passed, of]]);
  return { set: result.set, ...facts, capabilities: Object.fromEntries(capabilities) };
}
