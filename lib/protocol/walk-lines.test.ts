import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { emergency, startWalk, takeOption } from './walk.ts';
import { walkLines } from './walk-lines.ts';

const protocol = loadShipped();

test('each step is told with its time, the question and the answer as the protocol words them, without an age that was true only then', () => {
  const begun = startWalk(protocol, { now: '2026-11-22T23:40:00.000Z', origin: 'matched' });
  const read = takeOption(protocol, begun, 'read', '2026-11-22T23:41:00.000Z');
  const called = takeOption(
    protocol,
    emergency(protocol, read, '2026-11-22T23:42:00.000Z'),
    'called',
    '2026-11-22T23:50:00.000Z',
  );
  expect(walkLines(protocol, called, { 'message.age': '12 minutes ago' })).toEqual([
    { at: '2026-11-22T23:41:00.000Z', asked: 'Someone wrote to you', answer: { words: "I've read it, go on" } },
    { at: '2026-11-22T23:42:00.000Z', asked: 'Do the words suggest danger now?', answer: { bar: 'emergency' } },
    { at: '2026-11-22T23:50:00.000Z', asked: 'Call 999. Ask for an ambulance', answer: { words: "I've called 999" } },
  ]);
});
