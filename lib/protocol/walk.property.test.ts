import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadShipped } from '#tests/fixtures/protocol/protocols.ts';
import { notKnowing } from './not-knowing.ts';
import {
  bars,
  emergency,
  goBack,
  handOver,
  isOffered,
  markUnder18,
  nodeAt,
  skip,
  startWalk,
  takeOption,
  type WalkState,
} from './walk.ts';

const protocol = loadShipped();
const now = '2026-11-22T23:40:00.000Z';
const begin = (): WalkState => startWalk(protocol, { now, origin: 'matched' });
const offered = (walk: WalkState) => nodeAt(protocol, walk).options.filter((option) => isOffered(protocol, walk, option));

/** Takes any valid event, chosen by a number: an answer, a bar, a skip or a step back. Ended walks stay as they are. */
function wander(walk: WalkState, choice: number): WalkState {
  if (walk.ended !== null) return walk;
  const events = [
    ...offered(walk).map(
      ({ id }) =>
        () =>
          takeOption(protocol, walk, id, now),
    ),
    ...[skip, handOver, emergency, markUnder18].map((event) => () => event(protocol, walk, now)),
    ...(walk.steps.length > 0 ? [() => goBack(protocol, walk)] : []),
  ];
  return events[choice % events.length]?.() as WalkState;
}

const walks = fc.array(fc.nat(1000), { maxLength: 40 }).map((choices) => choices.reduce(wander, begin()));
const openWalks = walks.filter((walk) => walk.ended === null);

test('no walk comes to a dead end', () => {
  fc.assert(fc.property(openWalks, (walk) => void expect(offered(walk).length).toBeGreaterThan(0)));
});

test('from wherever a walk is, every end can be reached by answers alone', () => {
  const ends = protocol.nodes.filter((node) => node.end).map((node) => node.id);
  fc.assert(
    fc.property(openWalks, (walk) => {
      const reached = new Set<string>();
      const seen = new Set([walk.at]);
      let edge = [walk];
      while (edge.length > 0) {
        const next = edge.flatMap((state) => offered(state).map(({ id }) => takeOption(protocol, state, id, now)));
        for (const state of next) if (state.ended !== null) reached.add(state.at);
        edge = next.filter((state) => state.ended === null && !seen.has(state.at) && seen.add(state.at));
      }
      expect([...reached].sort()).toEqual(ends.sort());
    }),
  );
});

test('hand over, 999 and under 18 are possible at every node, and back undoes each', () => {
  fc.assert(
    fc.property(openWalks, (walk) => {
      expect(handOver(protocol, walk, now).at).toBe('n10');
      expect(emergency(protocol, walk, now).at).toBe('n2');
      expect(markUnder18(protocol, walk, now)).toMatchObject({ at: 'n11', flags: { under18: true } });
      for (const event of [handOver, emergency, markUnder18]) expect(goBack(protocol, event(protocol, walk, now))).toEqual(walk);
    }),
  );
});

test('back undoes every answer and every skip', () => {
  fc.assert(
    fc.property(openWalks, fc.nat(1000), (walk, choice) => {
      const options = [...offered(walk).map(({ id }) => id), bars.skip];
      const option = options[choice % options.length] as string;
      const after = option === bars.skip ? skip(protocol, walk, now) : takeOption(protocol, walk, option, now);
      if (after.ended === null) expect(goBack(protocol, after)).toEqual(walk);
    }),
  );
});

test('the events never change the state they were given', () => {
  fc.assert(
    fc.property(openWalks, fc.nat(1000), (walk, choice) => {
      const kept = structuredClone(walk);
      wander(walk, choice);
      expect(walk).toEqual(kept);
    }),
  );
});

test('every node is reached by answers from the message, save those of the bars', () => {
  const seen = new Set([protocol.start, protocol.handOver, protocol.supervised ?? protocol.start]);
  for (const id of seen) for (const { next } of protocol.nodes.find((node) => node.id === id)?.options ?? []) seen.add(next);
  expect(protocol.nodes.map((node) => node.id).filter((id) => !seen.has(id))).toEqual([]);
});

test('"not sure" never ends a walk: the very next page names someone to ask, or 999; for any other not knowing, two steps on', () => {
  const find = (id: string) => protocol.nodes.find((node) => node.id === id);
  const unsure = protocol.nodes.flatMap((node) =>
    node.options.filter((option) => option.unsure || notKnowing.test(option.label)),
  );
  expect(unsure.length).toBeGreaterThanOrEqual(7);
  const names = (id: string) => (find(id)?.contacts?.length ?? 0) > 0 || find(id)?.emergency === true;
  for (const option of unsure) {
    expect(find(option.next)?.end, option.id).toBeUndefined();
    const next = [option.next, ...(option.unsure ? [] : (find(option.next)?.options ?? []).map((other) => other.next))];
    expect(next.some(names), `${option.label} leads to ${option.next}`).toBe(true);
  }
});
