import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holders, makeKeySet, passphrase, write } from '#tests/unit/make-release.ts';
import { acceptLowering, type Lowering, loweringBytes, planLowering, type Running, standing } from './lowering.ts';
import { Refusal, type RefusalReason } from './refusal.ts';
import { type SigningFile, signWith } from './signing-file.ts';

const { ann, bob, cat, dan } = holders;
const release = 'a'.repeat(64);
const keys = await makeKeySet(1, [ann, bob, cat]);
const rules = new Map([
  ['en.t.rule-a', 'now'],
  ['en.t.rule-b', 'today'],
  ['en.t.rule-c', 'review'],
] as const);
const running: Running = { release, generation: 1, version: 3, rules, lowerings: [] };
const now = new Date('2026-11-25T12:00:00.000Z');
const plan = planLowering({ release, generation: 1, version: 3, rule: 'en.t.rule-a', by: 'Ann Lee', reason: 'A song.' }, now);
const make = async (change: object = {}, file: SigningFile = ann): Promise<Lowering> => {
  const lowering = { ...plan, ...change } as typeof plan;
  return { ...lowering, signature: await signWith(file, passphrase, loweringBytes(lowering)) };
};
const hours = (count: number) => new Date(now.getTime() + count * 60 * 60 * 1000);
const good = write(await make());

describe('an emergency lowering', () => {
  it('by one holder stands for 72 hours and ends by itself', async () => {
    const lowering = await acceptLowering(good, running, keys, now);
    const at = (moment: Date) => standing([lowering], moment).map(({ rule }) => rule);
    expect(at(now)).toEqual(['en.t.rule-a']);
    expect(at(new Date(hours(72).getTime() - 1))).toEqual(['en.t.rule-a']);
    expect(at(hours(72))).toEqual([]);
  });

  it('from a computer whose clock is some minutes ahead begins when it says', async () => {
    const ahead = await make({ from: hours(0.1).toISOString(), until: hours(70).toISOString() });
    const lowering = await acceptLowering(write(ahead), running, keys, now);
    expect(standing([lowering], now)).toEqual([]);
    expect(standing([lowering], hours(0.1))).toHaveLength(1);
  });

  it.each<[string, () => Promise<object>, RefusalReason]>([
    ['longer than 72 hours', () => make({ until: '2026-11-28T12:00:00.001Z' }), 'too-long'],
    ['already over', () => make({ from: '2026-11-20T12:00:00.000Z', until: '2026-11-22T12:00:00.000Z' }), 'ended'],
    ['ending before it begins', () => make({ from: hours(0.1).toISOString(), until: hours(0.05).toISOString() }), 'ended'],
    ['not yet begun', () => make({ from: hours(1).toISOString(), until: hours(2).toISOString() }), 'not-begun'],
    ['far ahead', () => make({ from: '2031-01-01T00:00:00.000Z', until: '2031-01-02T00:00:00.000Z' }), 'not-begun'],
    ['no moment', () => make({ until: 'for ever' }), 'not-a-release'],
    ['of no rule', () => make({ rule: 'en.t.nothing' }), 'no-such-rule'],
    ['of a rule that is low already', () => make({ rule: 'en.t.rule-c' }), 'already-lower'],
    ['of two rules', () => make({ rule: ['en.t.rule-a', 'en.t.rule-b'] }), 'more-than-one-rule'],
    ['of a list with one rule', () => make({ rule: ['en.t.rule-a'] }), 'more-than-one-rule'],
    ['that drops the rule', () => make({ to: 'none' }), 'only-lowers'],
    ['that raises the rule', () => make({ to: 'now' }), 'only-lowers'],
    ['with a member of its own', () => make({ drop: true }), 'not-a-release'],
    ['without a reason', () => make({ reason: '' }), 'not-a-release'],
    ['of another release', () => make({ release: 'b'.repeat(64) }), 'older-version'],
    ['of another version', () => make({ version: 2 }), 'older-version'],
    ['of another key set', () => make({ generation: 2 }), 'older-version'],
    ['by an outsider', () => make({ by: 'Dan Poe' }, dan), 'unknown-key'],
    ['in a borrowed name', () => make({}, bob), 'bad-signature'],
    ['unsigned', async () => ({ ...plan, signature: null }), 'bad-signature'],
    ['changed after signing', async () => ({ ...(await make()), reason: 'Other.' }), 'bad-signature'],
    ['of another schema', () => make({ schema: 2 }), 'unknown-schema'],
    ['that is something else', () => make({ kind: 'heed-release' }), 'not-a-release'],
  ])('is refused: %s', async (_, lowering, reason) => {
    await expect(acceptLowering(write(await lowering()), running, keys, now)).rejects.toMatchObject({ reason });
  });

  it.each<[string, string, RefusalReason]>([
    ['cut short', good.slice(0, 200), 'cut-short'],
    ['too large', good + ' '.repeat(20_000), 'too-large'],
    ['with two in one file', good + good, 'not-a-release'],
    ['spelled otherwise', good.replace('{', '{ '), 'not-canonical'],
  ])('is refused: %s', async (_, text, reason) => {
    await expect(acceptLowering(text, running, keys, now)).rejects.toMatchObject({ reason });
  });

  it('is refused once the keys have ended', async () => {
    const ended = { ...keys, expires: '2026-11-24' };
    await expect(acceptLowering(good, running, ended, now)).rejects.toMatchObject({ reason: 'expired-keys' });
  });

  it.each([
    ['the same approver, with a break', { from: hours(100).toISOString(), until: hours(172).toISOString() }, ann, hours(100)],
    ['the same approver, without one', { from: hours(71).toISOString(), until: hours(143).toISOString() }, ann, hours(71)],
    ['another', { by: 'Bob Roy', from: hours(72).toISOString(), until: hours(90).toISOString() }, bob, hours(72)],
  ])('cannot be drawn out by %s', async (_, change, file, then) => {
    const after = { ...running, lowerings: [await make()] };
    await expect(acceptLowering(write(await make(change, file)), after, keys, then)).rejects.toMatchObject({
      reason: 'lowered-before',
    });
  });

  it('is for one rule at a time and person; another person may lower another rule', async () => {
    const after = { ...running, lowerings: [await make()] };
    const second = await make({ rule: 'en.t.rule-b' });
    await expect(acceptLowering(write(second), after, keys, now)).rejects.toMatchObject({ reason: 'more-than-one-rule' });
    const other = await make({ rule: 'en.t.rule-b', by: 'Bob Roy' }, bob);
    expect(await acceptLowering(write(other), after, keys, now)).toEqual(other);
  });

  it('in a policy needs no signature, and nothing else is forgiven', async () => {
    const named = (change: object = {}) => write({ ...plan, signature: null, ...change });
    expect(await acceptLowering(named(), running, null, now)).toMatchObject({ by: 'Ann Lee', signature: null });
    const refused: [string, RefusalReason][] = [
      [named({ until: hours(73).toISOString() }), 'too-long'],
      [named({ to: 'none' }), 'only-lowers'],
      [named({ rule: 'en.t.nothing' }), 'no-such-rule'],
    ];
    for (const [text, reason] of refused)
      await expect(acceptLowering(text, running, null, now)).rejects.toMatchObject({ reason });
  });
});

it('5,000 mutated lowerings: none is taken, each is refused with a reason, none breaks anything', async () => {
  let tried = 0;
  const mutation = fc.record({
    at: fc.nat({ max: good.length - 1 }),
    put: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('"', '}', '{', ',', '[', '9', 'null', '__proto__', '\u0000')),
    cut: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 }), fc.constant(good.length)),
  });
  await fc.assert(
    fc.asyncProperty(mutation, async ({ at, put, cut }) => {
      const text = good.slice(0, at) + put + good.slice(at + cut);
      fc.pre(text !== good);
      tried += 1;
      await expect(acceptLowering(text, running, keys, now)).rejects.toBeInstanceOf(Refusal);
    }),
    { numRuns: 5000 },
  );
  expect(tried).toBeGreaterThanOrEqual(5000);
}, 60_000);
