import type { Protocol, Template } from './schema.ts';
import { isOffDuty, type WalkState } from './walk.ts';

/** The same message for other occasions and in other languages, the one that fits this walk first. Empty for an unknown id. */
export function templateSet(protocol: Protocol, id: string, walk: WalkState): Template[] {
  const set = protocol.templates.filter((template) => template.id === id || template.of === id);
  return set.sort((a, b) => fitness(protocol, b, walk) - fitness(protocol, a, walk));
}

/** A child comes before the hour: the words to a young person are right at any time. Another language is never chosen for anybody. */
function fitness(protocol: Protocol, { when, language }: Template, walk: WalkState): number {
  if (language !== undefined && language !== 'en') return -1;
  if (when === 'under18') return walk.flags.under18 ? 3 : -1;
  if (when === 'offDuty') return isOffDuty(protocol, walk) ? 2 : -1;
  return 1;
}

const reviewNames = ['clinical', 'informationGovernance', 'livedExperience'] as const;
export type ReviewName = (typeof reviewNames)[number];

/** Whose sign-off a template still waits for. Until nobody's, it says "not yet reviewed". */
export function waitingReviews({ reviews }: Template): ReviewName[] {
  return reviewNames.filter((name) => !reviews?.[name]);
}
