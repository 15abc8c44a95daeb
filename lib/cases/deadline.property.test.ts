import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlineKinds } from '#lib/protocol/deadlines.ts';
import {
  acknowledgedMs,
  cameWhileAsleep,
  mostSnoozes,
  nextChange,
  nextDeadlines,
  type StoredDeadline,
  snooze,
  snoozeMs,
  standingOf,
} from './deadline.ts';

const start = Date.parse('2026-11-22T23:40:00Z');
const iso = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const now = new Date(start);
const fresh = (dueAt: string): StoredDeadline => ({
  caseId: 'a',
  kind: 'no-reply',
  from: iso(-60),
  dueAt,
  acknowledgedAt: null,
  snoozes: 0,
  snoozedUntil: null,
  noticedAt: null,
});

test('what runs is exactly what the walk asks for, whatever was stored; what was said of it stays', () => {
  const deadline = fc.record({
    kind: fc.constantFrom(...deadlineKinds),
    from: fc.integer({ min: -90, max: 0 }),
    due: fc.integer({ min: -60, max: 60 }),
  });
  const set = fc.uniqueArray(deadline, { selector: ({ kind }) => kind, maxLength: 3 });
  fc.assert(
    fc.property(set, set, fc.boolean(), (before, running, followUp) => {
      const stored: StoredDeadline[] = before.map(({ kind, from, due }) => ({
        ...fresh(iso(due)),
        kind,
        from: iso(from),
        acknowledgedAt: iso(-1),
      }));
      if (followUp) stored.push({ ...fresh(iso(500)), kind: 'follow-up' });
      const next = nextDeadlines(
        'a',
        stored,
        running.map(({ kind, from, due }) => ({ kind, from: iso(from), dueAt: iso(due) })),
        now,
      );
      expect(next.filter(({ kind }) => kind !== 'follow-up').map(({ kind, from }) => [kind, from])).toEqual(
        running.map(({ kind, from }) => [kind, iso(from)]),
      );
      expect(next.some(({ kind }) => kind === 'follow-up')).toBe(followUp);
      for (const one of next) {
        const known = before.some(({ kind, from }) => kind === one.kind && iso(from) === one.from);
        if (one.kind !== 'follow-up') expect(one.acknowledgedAt !== null).toBe(known);
        expect(one.noticedAt !== null).toBe(Date.parse(one.dueAt) <= start);
      }
      // At the next start nothing has changed.
      expect(
        nextDeadlines(
          'a',
          next,
          next.filter(({ kind }) => kind !== 'follow-up'),
          now,
        ),
      ).toEqual(next);
    }),
  );
});

test('nobody can put a deadline off for good', () => {
  let one = fresh(iso(-5));
  let at = start;
  let putOff = 0;
  for (let tries = 0; tries < 20; tries += 1) {
    const next = snooze(one, new Date(at));
    if (next !== one) putOff += 1;
    one = next;
    at += snoozeMs;
  }
  expect(putOff).toBe(mostSnoozes);
  expect(standingOf(one, new Date(at))).toBe('overdue');
  expect(snooze(fresh(iso(5)), now).snoozes).toBe(0);
});

test('seen is not done: it comes back', () => {
  const seen = { ...fresh(iso(-5)), acknowledgedAt: now.toISOString() };
  expect(standingOf(seen, now)).toBe('seen');
  expect(standingOf(seen, new Date(start + acknowledgedMs))).toBe('overdue');
  expect(nextChange([seen], now)).toBe(start + acknowledgedMs);
  expect(nextChange([fresh(iso(-5))], now)).toBeNull();
  expect(nextChange([fresh(iso(-5)), fresh(iso(7)), fresh(iso(9))], now)).toBe(start + 7 * 60_000);
});

test('says when it came due while the computer slept', () => {
  expect(cameWhileAsleep({ ...fresh(iso(-60)), noticedAt: iso(0) })).toBe(true);
  expect(cameWhileAsleep({ ...fresh(iso(-1)), noticedAt: iso(0) })).toBe(false);
  expect(cameWhileAsleep(fresh(iso(-60)))).toBe(false);
});
