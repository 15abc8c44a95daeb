import type { WalkState } from '#lib/protocol/walk.ts';

/** The option of a protocol that says "Not about someone's safety"; the next answer gives the reason (rules/protocol.yaml). */
const notSafety = 'not-safety';
const feedback = ['useful', 'not-useful'] as const;

export type Outcome = {
  kind: 'not-begun' | 'acted-on' | 'not-safety';
  /** Option id of the reason, with `not-safety`. */
  reason: string | null;
  /** What was said of the phrase at the end, if anything. */
  feedback: (typeof feedback)[number] | null;
  /** ISO time of the first step. */
  firstStepAt: string | null;
};

/** What became of a message, by the clinician's own answers alone. */
export function outcomeOf({ steps, ended }: WalkState): Outcome {
  const [last, beforeLast] = [steps.at(-1), steps.at(-2)];
  const said = feedback.find((option) => steps.some((step) => step.option === option)) ?? null;
  const shared = { feedback: said, firstStepAt: steps[0]?.at ?? null };
  if (steps.length === 0) return { kind: 'not-begun', reason: null, ...shared };
  if (ended !== null && last && beforeLast?.option === notSafety) return { kind: 'not-safety', reason: last.option, ...shared };
  return { kind: 'acted-on', reason: null, ...shared };
}
