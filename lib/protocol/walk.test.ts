import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import {
  beginAgain,
  currentNode,
  emergency,
  goBack,
  handOver,
  isOffDuty,
  markUnder18,
  skip,
  startWalk,
  takeOption,
  WalkError,
  type WalkState,
} from './walk.ts';

const protocol = loadShipped();
const now = '2026-11-22T23:40:00.000Z';
const begin = () => startWalk(protocol, { now, origin: 'matched' });
const follow = (options: string[], from = begin()) =>
  options.reduce((walk, option) => takeOption(protocol, walk, option, now), from);
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof WalkError ? error.code : error;
  }
  return 'no error';
};

test('a walk begins at the message, and is JSON only', () => {
  const walk = begin();
  expect(walk).toMatchObject({ at: 'n0', steps: [], ended: null, origin: 'matched', protocol: { version: protocol.version } });
  expect(JSON.parse(JSON.stringify(walk))).toEqual(walk);
});

test('an answer is kept as time, node and option', () => {
  expect(follow(['read', 'unsure'])).toMatchObject({
    at: 'n1b',
    steps: [
      { at: now, node: 'n0', option: 'read' },
      { at: now, node: 'n1', option: 'unsure' },
    ],
  });
});

test('the shortest safe walk: hand over, taken by a named person, written, finished', () => {
  const walk = follow(['accepted', 'done', 'go-on', 'close'], handOver(protocol, begin(), now));
  expect(walk).toMatchObject({ at: 'end', ended: now });
});

test('off duty, the sealed window and the shortest safe walk after it are four screens: take it off, passed on, finished', () => {
  const off = startWalk(protocol, { now, origin: 'matched', offDuty: true });
  expect(off.at).toBe(protocol.offDuty);
  let edge = [{ walk: off, screens: 2 }];
  const accepts = /taken it/;
  const finished: number[] = [];
  while (edge.length > 0 && finished.length === 0) {
    edge = edge.flatMap(({ walk, screens }) =>
      currentNode(protocol, walk).options.map((option) => ({
        walk: takeOption(protocol, walk, option.id, now),
        screens: screens + 1,
      })),
    );
    const named = (walk: WalkState) =>
      walk.steps.some(({ node, option }) =>
        protocol.nodes.some(
          ({ id, options }) => id === node && options.some((one) => one.id === option && accepts.test(one.label)),
        ),
      );
    finished.push(...edge.filter(({ walk }) => walk.ended !== null && named(walk)).map(({ screens }) => screens));
    edge = edge.filter(({ walk }) => walk.ended === null);
  }
  expect(Math.min(...finished)).toBeLessThanOrEqual(4);
});

test('hours are those of the moment of reading, and a walk under way is never moved', () => {
  const off = startWalk(protocol, { now, origin: 'matched', offDuty: true });
  expect(isOffDuty(protocol, off)).toBe(true);
  expect(beginAgain(protocol, off, false)).toEqual(begin());
  expect(beginAgain(protocol, begin(), true)).toEqual(off);
  const damaged = { ...begin(), at: 'n99' };
  expect(beginAgain(protocol, damaged, true)).toEqual(damaged);
  const under = follow(['read']);
  expect(beginAgain(protocol, under, true)).toEqual(under);
  expect(isOffDuty(protocol, under)).toBe(false);
  expect(isOffDuty(protocol, follow(['distressed', 'support', 'none', 'no'], under))).toBe(true);
});

test('back from the first answer comes to where the walk began, off duty and by hand too', () => {
  for (const beginning of [
    { now, origin: 'matched', offDuty: true },
    { now, origin: 'by-hand' },
  ] as const) {
    const walk = startWalk(protocol, beginning);
    expect(goBack(protocol, skip(protocol, walk, now))).toEqual(walk);
  }
  // Kept by a Heed that did not write down the start.
  const { start: _, ...old } = begin();
  expect(goBack(protocol, takeOption(protocol, old, 'read', now)).at).toBe('n0');
});

test('the 999 bar leads to the emergency node and the walk goes on from there', () => {
  const walk = emergency(protocol, follow(['read', 'distressed', 'support']), now);
  expect(currentNode(protocol, walk)).toMatchObject({ id: 'n2', emergency: true });
  expect(takeOption(protocol, walk, 'called', now).at).toBe('n8');
});

test('a private message to someone who may be a child is offered only where the policy allows it', () => {
  const child = follow(['read', 'distressed', 'under-18']);
  expect(child.flags.under18).toBe(true);
  expect(codeOf(() => takeOption(protocol, child, 'policy-reply', now))).toBe('not-offered');

  const values = protocol.values.map((value) => (value.name === 'policy.dmToChild' ? { ...value, value: 'allowed' } : value));
  const allowing = { ...protocol, values };
  const allowed = ['read', 'distressed', 'under-18', 'policy-reply', 'sure'].reduce(
    (walk, option) => takeOption(allowing, walk, option, now),
    startWalk(allowing, { now, origin: 'matched' }),
  );
  expect(allowed.at).toBe('n7d');
});

test('marking under 18 late closes the private message; going back opens it again', () => {
  const before = follow(['read', 'distressed', 'support', 'none', 'yes']);
  const marked = markUnder18(protocol, before, now);
  expect(marked).toMatchObject({ at: 'n11', flags: { under18: true } });
  const again = follow(['told', 'shared', 'reply'], marked);
  expect(again.flags.under18).toBe(true);
  expect(goBack(protocol, marked)).toEqual(before);
  expect(takeOption(protocol, before, 'dm', now).at).toBe('n3a');
});

test('events that do not fit are refused by name and change nothing', () => {
  const walk = follow(['read']);
  const kept = structuredClone(walk);
  expect(codeOf(() => takeOption(protocol, walk, 'what I typed', now))).toBe('unknown-option');
  expect(codeOf(() => takeOption(protocol, walk, 'called', now))).toBe('unknown-option');
  expect(codeOf(() => goBack(protocol, begin()))).toBe('nothing-to-undo');
  expect(codeOf(() => takeOption({ ...protocol, version: '9.9.9' }, walk, 'yes', now))).toBe('other-protocol');
  expect(codeOf(() => skip(protocol, { ...walk, at: 'n99' }, now))).toBe('damaged-walk');
  const ended = follow(['not-safety', 'quote']);
  for (const act of [goBack, skip, handOver, emergency, markUnder18] as ((
    p: typeof protocol,
    w: WalkState,
    n: string,
  ) => unknown)[]) {
    expect(codeOf(() => act(protocol, ended, now))).toBe('walk-ended');
  }
  expect(walk).toEqual(kept);
});
