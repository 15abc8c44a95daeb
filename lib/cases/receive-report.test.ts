import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Report } from '#lib/messages/to-background.ts';
import { confirmAccount, noStops, stopsItem } from '#lib/settings/items.ts';
import { readCaseText } from './case-text.ts';
import { database } from './database.ts';
import { receiveReport } from './receive-report.ts';
import { countDamaged, markRead, readCases } from './store.ts';

const now = new Date('2026-11-22T23:40:00Z');
const report = (postId: string): Report => ({
  handle: 'noor_example',
  postId,
  response: 'now',
  rulesetVersion: '0.1.0',
  postedAt: '2026-11-22T23:28:00.000Z',
  fullScreen: false,
  message: {
    text: 'invented words',
    author: 'kit_example',
    authorName: 'Kit',
    alsoTo: 1,
    partial: false,
    evidence: [],
    matches: [],
  },
});
const receive = (postId: string) => receiveReport(report(postId), 'window', now);

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  await confirmAccount('noor_example', 'work', now);
  await stopsItem.write(noStops);
});

describe('what is stored and cannot be read', () => {
  const keys = [
    'policy',
    'activeRelease',
    'lowerings',
    'quietened',
    'releaseText',
    'releaseTrust',
    'raise',
    'hours',
    'ownContacts',
  ];
  const damaged = ['a text', 7, [1], {}, { state: 'policy' }, [{ rule: 1 }]];
  it.each(keys)('%s never keeps a message from being raised', async (key) => {
    for (const [i, value] of damaged.entries()) {
      await browser.storage.local.set({ [key]: value });
      expect((await receive(`190000000000000000${i}`)).outcome, JSON.stringify(value)).toBe('raised');
    }
  });

  it('in the record: the end of its chain is lost, is nonsense or lies before what is written', async () => {
    await receive('1900000000000000001');
    const first = await database.chain.get('end');
    await database.chain.delete('end');
    expect((await receive('1900000000000000002')).outcome).toBe('raised');
    await database.chain.put({ name: 'end' } as never);
    expect((await receive('1900000000000000003')).outcome).toBe('raised');
    await database.chain.put(first as never);
    expect((await receive('1900000000000000004')).outcome).toBe('raised');
    expect(await database.log.count()).toBe(4);
  });

  it('a key that is no key any more', async () => {
    await database.secrets.put({ name: 'digest', key: null } as never);
    expect((await receive('1900000000000000001')).outcome).toBe('raised');
    expect((await receive('1900000000000000001')).outcome).toBe('known');
  });

  it('a record of the same post: it is set aside, and the post raised anew', async () => {
    await receive('1900000000000000001');
    const [stored] = await database.cases.toArray();
    await database.cases.put({ ...stored, walk: null } as never);
    expect((await receive('1900000000000000001')).outcome).toBe('raised');
    expect([await readCases(), await countDamaged()]).toMatchObject([[{ postId: '1900000000000000001' }], 1]);
  });
});

describe('a background that died before it had answered', () => {
  it('keeps the words and opens the window when the post is reported again', async () => {
    const set = browser.storage.session.set;
    vi.spyOn(browser.storage.session, 'set').mockImplementation(() => Promise.reject(new Error('the worker is gone')));
    await receive('1900000000000000001').catch(() => undefined);
    vi.mocked(browser.storage.session.set).mockImplementation(set);
    const reply = await receive('1900000000000000001');
    expect(reply).toMatchObject({ outcome: 'raised', openWindow: true, toRead: 1 });
    const [one] = await readCases();
    expect((await readCaseText(one?.id ?? ''))?.text).toBe('invented words');
    expect(await receive('1900000000000000001')).toMatchObject({ outcome: 'known', openWindow: false });
  });

  it('leaves a message that was read as it is', async () => {
    await receive('1900000000000000001');
    await markRead((await readCases())[0]?.id ?? '');
    await browser.storage.session.clear();
    expect(await receive('1900000000000000001')).toMatchObject({ outcome: 'known', openWindow: false });
  });
});

it('takes a post whose time is no time', async () => {
  await receiveReport({ ...report('1900000000000000001'), postedAt: 'yesterday' }, 'window', now);
  expect((await readCases())[0]?.postedAt).toBeNull();
});

it('answers where the memory for words is full', async () => {
  vi.spyOn(browser.storage.session, 'set').mockImplementation(() => Promise.reject(new Error('quota exceeded')));
  expect(await receive('1900000000000000001')).toMatchObject({ outcome: 'raised', toRead: 1 });
});

it('leaves room in that memory for what Heed itself runs on', async () => {
  vi.spyOn(browser.storage.session, 'getBytesInUse').mockImplementation(() => Promise.resolve(9_000_001));
  const set = vi.spyOn(browser.storage.session, 'set');
  expect(await receive('1900000000000000001')).toMatchObject({ outcome: 'raised', openWindow: true });
  expect(set.mock.calls.flatMap(([items]) => Object.keys(items)).filter((key) => key.startsWith('caseText'))).toEqual([]);
});
