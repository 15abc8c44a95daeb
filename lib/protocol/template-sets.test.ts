import { expect, test } from 'vitest';
import { loadShipped, smallText } from '#tests/fixtures/protocol/protocols.ts';
import { loadProtocol } from './load.ts';
import type { Protocol } from './schema.ts';
import { templateSet, waitingReviews } from './template-sets.ts';
import { markUnder18, startWalk, takeOption, type WalkState } from './walk.ts';

const protocol = loadShipped();
const now = '2026-11-22T23:40:00.000Z';
const begun = startWalk(protocol, { now, origin: 'matched' });
const ids = (id: string, walk: WalkState, of: Protocol = protocol) => templateSet(of, id, walk).map((template) => template.id);

test('the words of the occasion come first, and the others stay within reach', () => {
  expect(ids('d1', begun)[0]).toBe('d1');
  expect(ids('d1', begun).sort()).toEqual(['d1', 'd2', 'y1']);
  const off = startWalk(protocol, { now, origin: 'matched', offDuty: true });
  expect(ids('d1', off)[0]).toBe('d2');
  expect(ids('d1', markUnder18(protocol, off, now))[0]).toBe('y1');
  expect(ids('h1', off)[0]).toBe('h2');
});

test('coming to off duty later in a walk counts too', () => {
  const walk = ['read', 'distressed', 'support', 'none', 'no', 'reply-briefly'].reduce(
    (state, option) => takeOption(protocol, state, option, now),
    begun,
  );
  expect(ids('d1', walk)[0]).toBe('d2');
});

test('a set may hold other languages; none is chosen for anybody', () => {
  const welsh = '  - { id: t2, of: t1, language: cy, name: Ateb, audience: public, text: "Ffoniwch 999." }\n';
  const loaded = loadProtocol(smallText.replace('nodes:\n', `${welsh}nodes:\n`), 'steps.yaml');
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  const walk = startWalk(loaded.protocol, { now, origin: 'matched' });
  expect(ids('t1', walk, loaded.protocol)).toEqual(['t1', 't2']);
});

test('a template waits for three reviews, and every shipped one for all of them', () => {
  for (const template of protocol.templates) expect(waitingReviews(template), template.id).toHaveLength(3);
  const [template] = protocol.templates;
  if (!template) throw new Error('no template');
  const reviews = {
    clinical: 'A. Rahman, 12 March 2026',
    informationGovernance: null,
    livedExperience: 'J. Okafor, 14 March 2026',
  };
  expect(waitingReviews({ ...template, reviews })).toEqual(['informationGovernance']);
});
