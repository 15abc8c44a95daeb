import { describe, expect, it } from 'vitest';
import { holders, makeKeySet, passphrase, write } from '#tests/unit/make-release.ts';
import { acceptLowering, type Lowering, loweredNow, loweringBytes, type Running } from './lowering.ts';
import type { RefusalReason } from './refusal.ts';
import { type SigningFile, signWith } from './signing-file.ts';

const { ann, bob, cat, dan } = holders;
const release = 'a'.repeat(64);
const running: Running = { keys: await makeKeySet(1, [ann, bob, cat]), release, rules: ['en.t.rule-a'], lowerings: [] };
const now = new Date('2026-11-25T12:00:00.000Z');
const plan = {
  ...{ kind: 'heed-lowering' as const, schema: 1 as const, release, rule: 'en.t.rule-a', by: 'Ann Lee', reason: 'A song title.' },
  ...{ from: '2026-11-25T12:00:00.000Z', until: '2026-11-28T12:00:00.000Z' },
};
const make = async (change: Partial<typeof plan> = {}, file: SigningFile = ann): Promise<Lowering> => {
  const lowering = { ...plan, ...change };
  return { ...lowering, signature: await signWith(file, passphrase, loweringBytes(lowering)) };
};

describe('an emergency lowering', () => {
  it('by one holder stands for 72 hours and ends by itself', async () => {
    const lowering = await acceptLowering(write(await make()), running, now);
    expect(loweredNow([lowering], now)).toEqual(new Set(['en.t.rule-a']));
    expect(loweredNow([lowering], new Date('2026-11-28T11:59:59Z')).size).toBe(1);
    expect(loweredNow([lowering], new Date('2026-11-28T12:00:00Z')).size).toBe(0);
  });

  it.each<[string, () => Promise<Lowering>, RefusalReason]>([
    ['longer than 72 hours', () => make({ until: '2026-11-28T12:00:01.000Z' }), 'too-long'],
    ['already over', () => make({ from: '2026-11-20T12:00:00.000Z', until: '2026-11-22T12:00:00.000Z' }), 'too-long'],
    ['of no rule', () => make({ rule: 'en.t.nothing' }), 'no-such-rule'],
    ['of another release', () => make({ release: 'b'.repeat(64) }), 'older-version'],
    ['by an outsider', () => make({ by: 'Dan Poe' }, dan), 'unknown-key'],
    ['in a borrowed name', () => make({}, bob), 'bad-signature'],
    ['changed after signing', async () => ({ ...(await make()), reason: 'Other.' }), 'bad-signature'],
  ])('is refused: %s', async (_, lowering, reason) => {
    await expect(acceptLowering(write(await lowering()), running, now)).rejects.toMatchObject({ reason });
  });

  it('cannot be drawn out by a second one', async () => {
    const again = await make({ by: 'Bob Roy', from: '2026-11-27T12:00:00.000Z', until: '2026-11-30T12:00:00.000Z' }, bob);
    await expect(acceptLowering(write(again), { ...running, lowerings: [await make()] }, now)).rejects.toMatchObject({
      reason: 'too-long',
    });
  });
});
