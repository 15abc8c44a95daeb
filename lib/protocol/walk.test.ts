import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import {
  currentNode,
  emergency,
  goBack,
  handOver,
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
