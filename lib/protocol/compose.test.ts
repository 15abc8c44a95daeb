import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { compose, gapsIn } from './compose.ts';
import { fillText } from './fill.ts';

const protocol = loadShipped();

test('an empty gap, and what is NOT SET, both stand in the way', () => {
  const pieces = fillText(protocol, 'Ring {name} on [dutyTeam.phone] at {time}; {name} knows.', {});
  expect(gapsIn(pieces)).toEqual(['name', 'number of the Duty team', 'time']);
  expect(compose(pieces, { name: ' ', time: '21:00' })).toEqual({
    text: 'Ring [name] on [number of the Duty team] at 21:00; [name] knows.',
    missing: ['name', 'number of the Duty team'],
  });
});

test('nothing is missing exactly when every gap holds more than spaces, and typed marks are only words', () => {
  const pieces = fillText(protocol, 'a {one} b {two} c', {});
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, two) => {
      const { text, missing } = compose(pieces, { one, two });
      expect(missing.length).toBe(Number(one.trim() === '') + Number(two.trim() === ''));
      if (missing.length === 0) expect(text).toBe(`a ${one.trim()} b ${two.trim()} c`);
    }),
  );
});
