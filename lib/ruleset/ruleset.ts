import type * as z from 'zod/mini';
import type { cueSchema, listSchema, ruleSchema, rulesetSchema } from './schema.ts';

/** Where something stands in the folder; line and column count from 1. */
export type Place = { file: string; line: number; column: number };
export type Problem = Place & { message: string };

/** The file it was read from and the way to it inside that file. */
export type Origin = { file: string; path: readonly (string | number)[] };

export type Rule = z.infer<typeof ruleSchema> & { topic: string; origin: Origin };
export type WordList = z.infer<typeof listSchema> & { origin: Origin };
export type Cue = z.infer<typeof cueSchema> & { origin: Origin };

export type Ruleset = z.infer<typeof rulesetSchema> & {
  rules: Rule[];
  lists: WordList[];
  cues: Cue[];
  notMisspellings: string[];
};

export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}  ${problem.message}`;
}
