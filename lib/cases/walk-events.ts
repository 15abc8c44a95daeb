import type { WalkState } from '#lib/protocol/walk.ts';
import type { LogContent } from './log-entry.ts';

/** What happened to a walk between two states of it, for the log. The log only grows: a step taken back stays in it. */
export function walkEvents(caseId: string, before: WalkState, after: WalkState, now: string): LogContent[] {
  const protocol = `${after.protocol.version} ${after.protocol.hash}`;
  if (before.protocol.hash !== after.protocol.hash || before.startedAt !== after.startedAt)
    return [{ at: now, event: 'restarted', caseId, node: after.at, protocol }];
  if (after.steps.length < before.steps.length) return [{ at: now, event: 'back', caseId, node: after.at }];
  const steps = after.steps
    .slice(before.steps.length)
    .map(({ at, node, option }): LogContent => ({ at, event: 'step', caseId, node, option, protocol }));
  const ended: LogContent[] = after.ended !== null && before.ended === null ? [{ at: now, event: 'ended', caseId }] : [];
  return [...steps, ...ended];
}
