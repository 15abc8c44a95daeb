import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { readingGrade } from '#tests/unit/reading-age.ts';

const protocol = loadShipped();

/**
 * The flow table of the protocol reference: every node, and where its answers lead. Three things were decided since: off duty comes first and
 * is short (n5b may be the first screen, n5c the last but one), and "not sure" leads straight to where people are named (n1b, not n1).
 * A reply that settles nothing (n9a) leads to telling someone, too.
 */
const flow: Record<string, string[]> = {
  n0: ['n1', 'n0a'],
  ns: ['n5c', 'n1', 'n8', 'n2', 'n0a'],
  n0a: ['end', 'n1b', 'n0b'],
  n0b: ['end', 'n1', 'n1b'],
  n1: ['n2', 'n1b', 'n3'],
  n1b: ['n2', 'n3'],
  n2: ['n8', 'n2a'],
  n2a: ['n8', 'n14'],
  n3: ['n4', 'n8', 'n3c', 'n13', 'n12', 'n11'],
  n3a: ['n7d', 'n7p', 'n8'],
  n3c: ['n2', 'n16', 'n8'],
  n4: ['n8', 'n5'],
  n5: ['n6', 'n5b'],
  n5b: ['n5c', 'n8', 'n2', 'n0a', 'n6', 'n1'],
  n5c: ['end', 'n15', 'n2'],
  n6: ['n7p', 'n3a', 'n7u', 'n8'],
  n7p: ['n9a', 'n8'],
  n7d: ['n8', 'n7u'],
  n7u: ['n8'],
  n8: ['n15', 'n9', 'n8', 'n2'],
  n9: ['n9a', 'n9b'],
  n9a: ['n2', 'n15', 'n8', 'n9c'],
  n9b: ['n2', 'n8', 'n15'],
  n9c: ['n8'],
  n10: ['n15', 'n8'],
  n11: ['n2', 'n8', 'n3a'],
  n12: ['n2', 'n8', 'n13'],
  n13: ['n2', 'n15', 'n14', 'n8'],
  n14: ['n15', 'n8'],
  n15: ['n16'],
  n16: ['n17'],
  n17: ['end'],
  end: [],
};

test('the shipped flow is the flow of the reference, node for node', () => {
  const shipped = protocol.nodes.map((node) => [node.id, [...new Set(node.options.map((option) => option.next))].sort()]);
  expect(Object.fromEntries(shipped)).toEqual(
    Object.fromEntries(Object.entries(flow).map(([id, next]) => [id, [...next].sort()])),
  );
});

test('the bars lead where the reference says', () => {
  expect(protocol).toMatchObject({
    start: 'n0',
    emergency: 'n2',
    handOver: 'n10',
    under18: 'n11',
    offDuty: 'n5b',
    byHand: 'n1',
    supervised: 'ns',
  });
});

test('no text of the protocol uses a word that harms', () => {
  const harmful = /attention.seeking|(un)?successful|failed attempt|\bthreat/i;
  const { nodes, templates, values, contacts } = protocol;
  const words = JSON.stringify([nodes.map(({ support: _, ...shown }) => shown), templates, values, contacts]);
  expect(harmful.exec(words)?.[0]).toBeUndefined();
});

const readable = [
  [
    'headings and bodies',
    protocol.nodes.flatMap(({ heading, body, old }) => [heading, body, ...(old ? [old.heading, old.body] : [])]),
  ],
  ['what stands behind More', protocol.nodes.flatMap(({ more }) => more ?? [])],
  [
    'answers, hints and notes',
    protocol.nodes.flatMap(({ options }) => options.flatMap(({ label, hint, note }) => [label, hint ?? [], note ?? []].flat())),
  ],
  ['templates to people who write', protocol.templates.flatMap(({ audience, text }) => (audience === 'colleague' ? [] : text))],
] as const;

test.each(readable)('%s read at about the age of eleven', (_, texts) => {
  expect(readingGrade(texts)).toBeLessThanOrEqual(6);
});
