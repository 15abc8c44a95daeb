import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chatEnd, chatEnds, inChatItem, longestChatMs } from '#lib/settings/in-chat.ts';
import { type Case, timeOf } from './case.ts';
import { countToSignal } from './count-to-signal.ts';
import { database } from './database.ts';
import { floodingRules, groupMessages } from './group-messages.ts';
import { isBackFromLeave, waitingGroups } from './waiting.ts';

const now = new Date('2026-11-22T23:40:00Z');
const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * 60_000).toISOString();
const made = (id: string, change: Partial<Case> = {}): Case => ({
  id,
  key: id,
  postId: id,
  handle: 'noor_example',
  authorKey: 'kit',
  origin: 'matched',
  response: 'today',
  rules: ['a'],
  rulesetVersion: '0',
  raisedAt: at(5),
  postedAt: null,
  readAt: null,
  status: 'to-read',
  walk: {
    protocol: { version: '0', hash: '' },
    origin: 'matched',
    startedAt: at(5),
    at: 'n0',
    steps: [],
    flags: { under18: false },
    ended: null,
  },
  ...change,
});

beforeEach(async () => {
  fakeBrowser.reset();
  await database.cases.clear();
});

test('every message stands in one group, of one author, newest first', () => {
  const some = fc.array(fc.record({ author: fc.constantFrom('kit', 'bram', null), ago: fc.nat(90) }), { maxLength: 20 });
  fc.assert(
    fc.property(some, (given) => {
      const cases = given.map(({ author, ago }, i) => made(`${i}`, { authorKey: author, postedAt: at(ago) }));
      const groups = groupMessages(cases);
      expect(groups.flatMap((group) => group.cases.map(({ id }) => id)).sort()).toEqual(cases.map(({ id }) => id).sort());
      const heads = groups.map((group) => timeOf(group.cases[0]));
      expect(heads).toEqual([...heads].sort().reverse());
      for (const group of groups) {
        expect(new Set(group.cases.map(({ authorKey, id }) => authorKey ?? id)).size).toBe(1);
        expect(group.cases.map(timeOf)).toEqual(group.cases.map(timeOf).sort().reverse());
      }
      const known = new Set(given.flatMap(({ author }) => author ?? []));
      expect(groups).toHaveLength(known.size + given.filter(({ author }) => author === null).length);
    }),
  );
});

test('a hundred messages of one author are one line', () => {
  expect(groupMessages(Array.from({ length: 100 }, (_, i) => made(`${i}`)))).toHaveLength(1);
});

test('names the rules that flood within the hour', () => {
  const flood = Array.from({ length: 6 }, (_, i) => made(`${i}`, { rules: ['a', 'b'] }));
  const old = Array.from({ length: 9 }, (_, i) => made(`old-${i}`, { rules: ['c'], raisedAt: at(61) }));
  expect(floodingRules([...flood, ...old, made('x', { rules: ['a'] })], now)).toEqual([
    { rule: 'a', count: 7 },
    { rule: 'b', count: 6 },
  ]);
  expect(floodingRules(flood.slice(0, 4), now)).toEqual([]);
});

test('in a chat the signal counts only what is to be read now; at its end, all', async () => {
  await database.cases.bulkAdd([
    made('1'),
    made('2'),
    made('3', { response: 'now' }),
    made('4', { status: 'open', response: 'now' }),
  ]);
  expect(await countToSignal(now)).toBe(3);
  await inChatItem.write(new Date(now.getTime() + 60 * 60_000).toISOString());
  expect(await countToSignal(now)).toBe(1);
  expect(await countToSignal(new Date(now.getTime() + 60 * 60_000))).toBe(3);
});

test('a chat has an end, and not a far one', async () => {
  expect(chatEnd(new Date(now.getTime() + longestChatMs + 1).toISOString(), now)).toBeNull();
  expect(chatEnd('tomorrow', now)).toBeNull();
  expect(chatEnds(now).map((end) => end.toISOString().slice(11, 16))).toEqual(['00:00', '00:30', '01:00', '01:30']);
  await browser.storage.local.set({ inChatUntil: 5 });
  expect(await countToSignal(now)).toBe(0);
});

test('what waits is one group a person, newest first; what is read or ended does not wait', () => {
  const cases = [
    made('old', { authorKey: 'ash', postedAt: at(5000) }),
    made('kit-1', { postedAt: at(90) }),
    made('kit-2', { postedAt: at(30) }),
    made('read', { authorKey: 'sam', status: 'open' }),
    made('ended', { authorKey: 'lou', status: 'ended' }),
  ];
  expect(waitingGroups(cases).map(({ cases: all }) => all.map(({ id }) => id))).toEqual([['kit-2', 'kit-1'], ['old']]);
});

test('back from leave: the messages of two people or more have waited for over a day', () => {
  const of = (id: string, minutesAgo: number) => made(id, { authorKey: id, postedAt: at(minutesAgo) });
  const day = 24 * 60;
  expect(isBackFromLeave([of('a', day + 1), of('b', 3 * day)], now)).toBe(true);
  expect(isBackFromLeave([of('a', day + 1), of('b', day - 1)], now)).toBe(false);
  expect(isBackFromLeave([of('a', 9 * day), made('a-2', { authorKey: 'a', postedAt: at(8 * day) })], now)).toBe(false);
  expect(isBackFromLeave([{ ...of('a', 2 * day), status: 'open' }, of('b', 2 * day)], now)).toBe(false);
});
