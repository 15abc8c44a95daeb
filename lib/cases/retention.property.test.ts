import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueForPurge, purgeTime } from './retention.ts';

const day = 86_400_000;
const now = new Date('2026-11-22T23:40:00Z');
const some = fc.array(
  fc.record({
    id: fc.uuid(),
    status: fc.constantFrom('to-read' as const, 'open' as const, 'ended' as const),
    ago: fc.integer({ min: -5, max: 400 }),
    held: fc.boolean(),
    damagedTime: fc.boolean(),
  }),
  { maxLength: 30 },
);

test('a purge takes every ended record past its days, never one on hold, never one whose steps have not ended', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 365 }), (given, days) => {
      const cases = given.map(({ id, status, ago, damagedTime }) => {
        const at = new Date(now.getTime() - ago * day).toISOString();
        return { id, status, raisedAt: at, walk: { ended: status === 'ended' ? (damagedTime ? 'no time' : at) : null } as never };
      });
      const held = new Set(given.filter((one) => one.held).map(({ id }) => id));
      const due = new Set(dueForPurge(cases, held, days, now).map(({ id }) => id));
      for (const one of given) expect(due.has(one.id)).toBe(one.status === 'ended' && !one.held && one.ago >= days);
    }),
  );
});

test('says when a record goes; nothing while its steps are under way', () => {
  const ended = { status: 'ended' as const, raisedAt: now.toISOString(), walk: { ended: now.toISOString() } as never };
  expect(purgeTime(ended, 30)?.toISOString()).toBe('2026-12-22T23:40:00.000Z');
  expect(purgeTime({ ...ended, status: 'open' }, 30)).toBeNull();
});
