import fc from 'fast-check';
import { expect, it } from 'vitest';
import { approve, holders, makeDraft, makeKeySet, today, write } from '#tests/unit/make-release.ts';
import { acceptRelease, type Trust } from './accept.ts';
import { Refusal } from './refusal.ts';

const trust: Trust = { keys: await makeKeySet(1, [holders.ann, holders.bob, holders.cat]), version: 0, hash: null };
const good = write(await approve(await makeDraft(1), [holders.ann, holders.bob]));

const at = fc.nat({ max: good.length - 1 });
const anyMutation = fc.oneof(
  fc.record({ at, put: fc.string({ minLength: 0, maxLength: 3 }), cut: fc.nat({ max: 3 }) }),
  fc.record({
    at,
    put: fc.constantFrom('"', '}', '{', ',', '\\', '0', '9', 'null', '__proto__', '\u0000', '\ud800'),
    cut: fc.nat({ max: 40 }),
  }),
  fc.record({ at, put: fc.constant(''), cut: fc.constant(good.length) }),
);

it('10,000 mutated releases: none is taken, each is refused with a reason, none breaks anything', async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(anyMutation, async ({ at, put, cut }) => {
      const text = good.slice(0, at) + put + good.slice(at + cut);
      fc.pre(text !== good);
      tried += 1;
      await expect(acceptRelease(text, trust, today)).rejects.toBeInstanceOf(Refusal);
    }),
    { numRuns: 10_000 },
  );
  expect(tried).toBeGreaterThanOrEqual(10_000);
  expect((await acceptRelease(good, trust, today)).trust.version).toBe(1);
}, 120_000);
