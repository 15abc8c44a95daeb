import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { fillText } from './fill.ts';
import { longestPost, postLength } from './post-length.ts';

test.each([
  ['', 0],
  ['I am here.', 10],
  ["don't", 5],
  // X counts … twice.
  ['don’t – “now”…', 15],
  ['e\u0301', 1],
  ['日本', 4],
  ['👍', 2],
  ['👩🏽‍⚕️', 2],
  ['🇬🇧', 2],
  ['see https://www.example.org/a/very/long/path/that/goes/on', 4 + 23],
])('%j counts as %i', (text, length) => {
  expect(postLength(text)).toBe(length);
});

test('every public template fits into one post', () => {
  const protocol = loadShipped();
  for (const { id, audience, text } of protocol.templates) {
    if (audience !== 'public') continue;
    const whole = fillText(protocol, text, {}).map((piece) => piece.text);
    expect(postLength(whole.join('')), id).toBeLessThanOrEqual(longestPost);
  }
});
