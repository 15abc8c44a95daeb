import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { byHandWays } from './case.ts';
import { database } from './database.ts';
import { longestPhrase } from './miss.ts';
import { countMiss, readMisses } from './misses.ts';
import { startByHand } from './start-by-hand.ts';
import { countToRead, readCases } from './store.ts';

const now = new Date('2026-11-22T23:40:00Z');

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all([database.cases.clear(), database.misses.clear()]);
});

test.each(byHandWays)('"%s" begins the same walk, holding no message, and waits for nobody to read it', async (way) => {
  const begun = await startByHand(packagedProtocol, { handle: 'noor_example', way, offDuty: false }, now);
  expect(await readCases()).toEqual([begun]);
  expect(begun).toMatchObject({ origin: 'by-hand', way, postId: null, authorKey: null, status: 'open' });
  expect(begun.walk).toMatchObject({ at: packagedProtocol.byHand, origin: 'by-hand', steps: [] });
  expect(await countToRead()).toBe(0);
});

test('off duty, steps by hand begin with handing over too', async () => {
  const begun = await startByHand(packagedProtocol, { handle: '', way: 'told', offDuty: true }, now);
  expect(begun.walk.at).toBe(packagedProtocol.offDuty);
});

test('two begun in the same moment are two', async () => {
  const begin = () => startByHand(packagedProtocol, { handle: 'noor_example', way: 'dm', offDuty: false }, now);
  const [one, other] = await Promise.all([begin(), begin()]);
  expect(one.id).not.toBe(other.id);
  expect(await readCases()).toHaveLength(2);
});

test('misses are counted by kind and day; a phrase is the clinician’s own and short; words may have a topic', async () => {
  await countMiss({ kind: 'picture', phrase: null, topic: 'intent' }, now);
  await countMiss({ kind: 'words', phrase: '  end of the road ', topic: 'goodbye' }, now);
  await countMiss({ kind: 'words', phrase: null, topic: null }, now);
  // As an older Heed counted it.
  await database.misses.add({ kind: 'words', day: '2026-11-01', phrase: null });
  expect(await readMisses()).toEqual([
    { kind: 'picture', day: '2026-11-22', phrase: null },
    { kind: 'words', day: '2026-11-22', phrase: 'end of the road', topic: 'goodbye' },
    { kind: 'words', day: '2026-11-22', phrase: null, topic: null },
    { kind: 'words', day: '2026-11-01', phrase: null },
  ]);
  const said = { kind: 'words', phrase: null, topic: null } as const;
  await expect(countMiss({ ...said, phrase: 'x'.repeat(longestPhrase + 1) }, now)).rejects.toThrow(TypeError);
  await expect(countMiss({ ...said, kind: 'mood' as never }, now)).rejects.toThrow(TypeError);
  await expect(countMiss({ ...said, topic: 'words of a message' }, now)).rejects.toThrow(TypeError);
  expect(await readMisses()).toHaveLength(4);
});
