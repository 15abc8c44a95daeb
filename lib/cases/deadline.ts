import * as z from 'zod/mini';
import { deadlineKinds } from '#lib/protocol/deadlines.ts';

/** Put off at most this often, each time for so long: a deadline cannot be put off for good. */
export const mostSnoozes = 2;
export const snoozeMs = 10 * 60_000;

/** Seen is not done: a deadline that somebody has seen, and that still runs, comes back after this. */
export const acknowledgedMs = 60 * 60_000;

/** Noticed this much later than due: the computer slept, or the browser was shut. */
const punctualMs = 2 * 60_000;

const kinds = [...deadlineKinds, 'follow-up'] as const;
const time = z.nullable(z.string());

/** A deadline of a case as it is stored; times are ISO. A `follow-up` is a day that the clinician chose. */
export const storedDeadlineSchema = z.object({
  caseId: z.string(),
  kind: z.enum(kinds),
  from: z.string(),
  dueAt: z.string(),
  acknowledgedAt: time,
  snoozes: z.int(),
  snoozedUntil: time,
  /** When Heed first found it overdue. */
  noticedAt: time,
});
export type StoredDeadline = z.infer<typeof storedDeadlineSchema>;

/** `waiting`: not yet due. `seen`: overdue, acknowledged, not done. `put-off`: overdue, and to come back soon. */
export type Standing = 'waiting' | 'overdue' | 'seen' | 'put-off';

const after = (at: string | null, now: Date) => at !== null && Date.parse(at) > now.getTime();

export function standingOf({ dueAt, acknowledgedAt, snoozedUntil }: StoredDeadline, now: Date): Standing {
  if (after(dueAt, now)) return 'waiting';
  if (after(snoozedUntil, now)) return 'put-off';
  if (acknowledgedAt !== null && now.getTime() - Date.parse(acknowledgedAt) < acknowledgedMs) return 'seen';
  return 'overdue';
}

/** Whether it came due while nobody could be told: to be said, so that "overdue" is not taken for a reminder that was given. */
export function cameWhileAsleep({ dueAt, noticedAt }: StoredDeadline): boolean {
  return noticedAt !== null && Date.parse(noticedAt) - Date.parse(dueAt) > punctualMs;
}

type Running = Pick<StoredDeadline, 'kind' | 'from' | 'dueAt'>;

/**
 * What is stored for a case from now on: exactly the deadlines that its walk asks for, and its follow-ups. What was said of a deadline
 * stays as long as it is the same one (it began at the same time).
 */
export function nextDeadlines(
  caseId: string,
  stored: readonly StoredDeadline[],
  running: readonly Running[],
  now: Date,
): StoredDeadline[] {
  const followUps = stored.filter(({ kind }) => kind === 'follow-up');
  const others = running.map(({ kind, from, dueAt }) => {
    const known = stored.find((one) => one.kind === kind && one.from === from);
    const fresh = { caseId, kind, from, dueAt, acknowledgedAt: null, snoozes: 0, snoozedUntil: null, noticedAt: null };
    return known ? { ...known, dueAt } : fresh;
  });
  return [...others, ...followUps].map((one) =>
    one.noticedAt === null && !after(one.dueAt, now) ? { ...one, noticedAt: now.toISOString() } : one,
  );
}

/** Puts it off; unchanged when that has been done often enough. */
export function snooze(deadline: StoredDeadline, now: Date): StoredDeadline {
  if (deadline.snoozes >= mostSnoozes || after(deadline.dueAt, now)) return deadline;
  return { ...deadline, snoozes: deadline.snoozes + 1, snoozedUntil: new Date(now.getTime() + snoozeMs).toISOString() };
}

/** The next time (epoch ms) at which something here changes by itself; null when nothing will. */
export function nextChange(deadlines: readonly StoredDeadline[], now: Date): number | null {
  const times = deadlines.flatMap(({ dueAt, snoozedUntil, acknowledgedAt }) => [
    Date.parse(dueAt),
    ...(snoozedUntil === null ? [] : [Date.parse(snoozedUntil)]),
    ...(acknowledgedAt === null ? [] : [Date.parse(acknowledgedAt) + acknowledgedMs]),
  ]);
  const coming = times.filter((time) => time > now.getTime());
  return coming.length === 0 ? null : Math.min(...coming);
}
