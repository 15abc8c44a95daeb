import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';

const protocol = loadShipped();

/**
 * The flow table of the protocol reference: every node, and where its answers lead. Two things were decided since: off duty comes first and
 * is short (n5b may be the first screen, n5c the last but one), and "not sure" leads straight to where people are named (n1b, not n1).
 */
const flow: Record<string, string[]> = {
  n0: ['n1', 'n0a'],
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
  n9a: ['n2', 'n15', 'n9c'],
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
  expect(protocol).toMatchObject({ start: 'n0', emergency: 'n2', handOver: 'n10', under18: 'n11', offDuty: 'n5b', byHand: 'n1' });
});

test('no text of the protocol grades a person or uses a word that harms', () => {
  const banned =
    /\brisk\b|\bscore|triage|severity|\bmonitor|\bcommit(s|ted|ting)?\b|all clear|flagged|dismiss|attention.seeking|(un)?successful|failed attempt|\bthreat|watch list|patient list|stranger|swarm/i;
  const allowed = /adult at risk|immediate risk to life/gi;
  const { nodes, templates, values, contacts } = protocol;
  const words = JSON.stringify([nodes.map(({ support: _, ...shown }) => shown), templates, values, contacts]).replace(
    allowed,
    '',
  );
  expect(banned.exec(words)?.[0]).toBeUndefined();
});

test('headings and bodies read at about the age of eleven', () => {
  const texts = protocol.nodes.flatMap((node) => [`${node.heading}.`, node.body]);
  // Flesch-Kincaid grade over all node texts; grade 6 is about eleven years old.
  const text = texts.join(' ').replace(/\[[^\]]*\]/g, 'ten');
  const words = text.match(/[a-z0-9'’]+/gi) ?? [];
  const sentences = text.match(/[.?!](\s|$)/g) ?? [];
  const syllables = words.map((word) =>
    Math.max(
      1,
      (
        word
          .toLowerCase()
          .replace(/e$|es$|ed$/, '')
          .match(/[aeiouy]+/g) ?? []
      ).length,
    ),
  );
  const grade =
    0.39 * (words.length / sentences.length) + 11.8 * (syllables.reduce((sum, one) => sum + one, 0) / words.length) - 15.59;
  expect(grade).toBeLessThanOrEqual(6);
});
