import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { hashProtocol } from './hash.ts';

test('the same protocol has the same name, whatever the order of its keys', () => {
  const protocol = loadShipped();
  const turned = Object.fromEntries(Object.entries(protocol).reverse()) as typeof protocol;
  expect(hashProtocol(turned)).toBe(hashProtocol(protocol));
  expect(hashProtocol(protocol)).toMatch(/^[0-9a-f]{16}$/);
});

test('one changed word is another protocol', () => {
  const protocol = loadShipped();
  const [first, ...rest] = protocol.nodes;
  if (!first) throw new Error('no node');
  expect(hashProtocol({ ...protocol, nodes: [{ ...first, body: `${first.body}!` }, ...rest] })).not.toBe(hashProtocol(protocol));
});
