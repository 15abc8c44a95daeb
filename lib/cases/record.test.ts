import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Report } from '#lib/messages/to-background.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { goBack, takeOption, type WalkState } from '#lib/protocol/walk.ts';
import { readCaseText } from './case-text.ts';
import { database } from './database.ts';
import { recordCsv, recordJson } from './export-record.ts';
import { findByAddress, postIdIn } from './find-by-address.ts';
import { holdAccount, holdCase, readHolds, releaseCase } from './holds.ts';
import { findFault } from './log-entry.ts';
import { raiseCase } from './raise-case.ts';
import { readLog } from './record-log.ts';
import { eraseCase, HeldError, purgeRecord, wipeRecord } from './remove-cases.ts';
import { countDamaged, countToRead, markRead, readCases, updateWalk } from './store.ts';

const now = new Date('2026-11-22T23:40:00Z');
const later = new Date('2027-11-01T00:00:00Z');
const words = 'invented words that must never reach the disk';
const report = (postId: string): Report => ({
  handle: 'noor_example',
  postId,
  response: 'now',
  rulesetVersion: '0.1.0',
  postedAt: '2026-11-22T23:28:00.000Z',
  fullScreen: false,
  message: {
    text: words,
    author: 'kit_example',
    authorName: 'Kit',
    alsoTo: 1,
    partial: false,
    evidence: ['reply-block'],
    matches: [],
  },
});
const raise = async (postId: string) => (await raiseCase(report(postId), packagedProtocol, now)).case;
const take = (option: string) => (walk: WalkState) => takeOption(packagedProtocol, walk, option, new Date().toISOString());
const close = async (id: string) => {
  for (const option of ['not-safety', 'humour']) await updateWalk(id, take(option));
};
const holds = async () => {
  const { start, entries, end } = await readLog();
  return findFault(start, entries, end);
};
const events = async () => (await readLog()).entries.map(({ content }) => content?.event ?? null);
const forget = async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  fakeBrowser.reset();
};
beforeEach(forget);

describe('the log', () => {
  it('writes every step down, a step back too, in a chain that holds; without words, handle or post', async () => {
    const { id } = await raise('1900000000000000001');
    await markRead(id);
    await updateWalk(id, take('not-safety'));
    await updateWalk(id, (walk) => goBack(packagedProtocol, walk));
    await close(id);
    expect(await events()).toEqual(['raised', 'read', 'step', 'back', 'step', 'step', 'ended']);
    expect(await holds()).toBeNull();
    const stored = JSON.stringify(await database.log.toArray());
    for (const secret of [words, 'kit_example', 'noor_example', '1900000000000000001']) expect(stored).not.toContain(secret);
  });

  it('is one chain, however many windows write at once', async () => {
    await Promise.all(['1', '2', '3', '4'].map(raise));
    expect(await events()).toHaveLength(4);
    expect(await holds()).toBeNull();
  });

  it('shows that an entry was changed in the store', async () => {
    const { id } = await raise('1');
    await close(id);
    const [, second] = await database.log.toArray();
    if (second?.content) await database.log.put({ ...second, content: { ...second.content, option: 'read' } });
    expect(await holds()).toEqual({ seq: 2, fault: 'changed' });
  });
});

describe('removing', () => {
  it('purges an ended record after its days, and never one on hold', async () => {
    const [gone, held, open] = [await raise('1'), await raise('2'), await raise('3')];
    await close(gone.id);
    await close(held.id);
    await holdCase(held.id, { by: 'Information governance', why: 'A request for access' }, now);
    expect(await purgeRecord(90, now)).toBe(0);
    expect(await purgeRecord(90, later)).toBe(1);
    expect((await readCases()).map(({ id }) => id).sort()).toEqual([held.id, open.id].sort());
    expect(await holds()).toBeNull();
    const left = JSON.stringify(await database.log.toArray());
    expect(left).not.toContain(gone.id);
    expect(left).toContain(held.id);
    await releaseCase(held.id, later);
    expect(await purgeRecord(90, later)).toBe(1);
  });

  it('wants to know who asked for a hold, and why', async () => {
    const { id } = await raise('1');
    await expect(holdCase(id, { by: ' ', why: 'because' }, now)).rejects.toThrow(TypeError);
    await expect(holdCase('nobody', { by: 'A', why: 'B' }, now)).rejects.toThrow('no record');
    expect((await readHolds()).size).toBe(0);
  });

  it('erases one message whole, and does not raise its post again', async () => {
    const { id } = await raise('1');
    const other = await raise('2');
    await eraseCase(id, now);
    expect((await readCases()).map((one) => one.id)).toEqual([other.id]);
    expect(await readCaseText(id)).toBeNull();
    expect(JSON.stringify(await database.log.toArray())).not.toContain(id);
    expect(await holds()).toBeNull();
    expect((await raiseCase(report('1'), packagedProtocol, now)).added).toBe(false);
    expect(await readCases()).toHaveLength(1);
  });

  it('holds all of an account when its person leaves: a hold that stands keeps its words, other accounts are let be', async () => {
    const first = await raise('1900000000000000001');
    await raise('1900000000000000002');
    const other = (await raiseCase({ ...report('1900000000000000003'), handle: 'ann_example' }, packagedProtocol, now)).case;
    await holdCase(first.id, { by: 'A', why: 'B' }, now);
    await expect(holdAccount('noor_example', { by: '', why: 'C' }, now)).rejects.toThrow(TypeError);
    expect((await readHolds()).size).toBe(1);
    expect(await holdAccount('Noor_Example', { by: 'Complaints', why: 'C' }, now)).toBe(2);
    const held = await readHolds();
    expect([...held.values()].map(({ by }) => by).sort()).toEqual(['A', 'Complaints']);
    expect(held.has(other.id)).toBe(false);
    expect(await holds()).toBeNull();
  });

  it('does not erase what is on hold', async () => {
    const { id } = await raise('1');
    await holdCase(id, { by: 'A', why: 'B' }, now);
    await expect(eraseCase(id, now)).rejects.toThrow(HeldError);
    expect(await readCases()).toHaveLength(1);
  });

  it('wipes everything, the key too; with a hold, everything else', async () => {
    const { id } = await raise('1');
    await raise('2');
    await database.cases.put({ id: 'torn', key: 'torn' } as never);
    await holdCase(id, { by: 'A', why: 'B' }, now);
    expect(await wipeRecord(now)).toBe(1);
    expect((await readCases()).map((one) => one.id)).toEqual([id]);
    expect(await holds()).toBeNull();
    await releaseCase(id, now);
    expect(await wipeRecord(now)).toBe(0);
    const left = await Promise.all(database.tables.filter(({ name }) => name !== 'protocols').map((table) => table.count()));
    expect(left.every((count) => count === 0)).toBe(true);
    expect(await browser.storage.session.get()).toEqual({});
  });
});

describe('finding a post by its address', () => {
  it.each([
    ['https://x.com/kit_example/status/1900000000000000001', '1900000000000000001'],
    ['x.com/kit_example/status/1900000000000000001?s=20', '1900000000000000001'],
    ['https://twitter.com/i/web/status/1900000000000000001/photo/1', '1900000000000000001'],
    ['  https://mobile.x.com/i/status/19  ', '19'],
    ['https://example.org/kit_example/status/19', null],
    ['https://x.com/kit_example', null],
    ['not a link', null],
  ])('reads %s', (address, id) => expect(postIdIn(address)).toBe(id));

  it('knows a post whose id was forgotten, by its digest, and what is left of an erased one', async () => {
    const { id } = await raise('1900000000000000001');
    await close(id);
    expect((await readCases())[0]?.postId).toBeNull();
    const address = 'https://x.com/kit_example/status/1900000000000000001';
    expect((await findByAddress(address))?.cases.map((one) => one.id)).toEqual([id]);
    await browser.storage.local.set({ accounts: { noor_example: { kind: 'work', confirmedAt: now.toISOString() } } });
    await eraseCase(id, now);
    expect(await findByAddress(address)).toMatchObject({ cases: [], settledUntil: '2027-11-22T23:40:00.000Z' });
    expect(await findByAddress('https://x.com/kit_example/status/2')).toEqual({ cases: [], settledUntil: null, quiet: [] });
    expect(await findByAddress('nothing')).toBeNull();
  });
});

describe('a store in trouble', () => {
  it('keeps the cases that can be read, sets the others aside and counts them', async () => {
    const { id } = await raise('1');
    await database.cases.bulkPut([
      { id: 'torn', key: 'torn', status: 'to-read' },
      { id: 'odd', key: 'odd', walk: 5 },
    ] as never);
    expect((await readCases()).map((one) => one.id)).toEqual([id]);
    expect(await countDamaged()).toBe(2);
    expect(await countToRead()).toBe(1);
    expect(await database.cases.count()).toBe(3);
  });

  it('raises a case without its words when the memory for them is full', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const outcome = await raiseCase(report('1'), packagedProtocol, now);
    vi.restoreAllMocks();
    expect(outcome.added).toBe(true);
    expect(await readCases()).toHaveLength(1);
    expect(await readCaseText(outcome.case.id)).toBeNull();
  });

  it('takes over the cases and misses of an older Heed', async () => {
    await database.delete();
    const old = new Dexie('heed');
    old.version(2).stores({ cases: 'id, &key, status, raisedAt', secrets: 'name', protocols: 'hash', misses: '++' });
    const walk = {
      protocol: { version: '0', hash: 'h' },
      origin: 'matched',
      startedAt: 'then',
      at: 'n0',
      steps: [],
      flags: { under18: false },
      ended: null,
    };
    const kept = {
      id: 'a',
      key: 'k',
      postId: '1',
      handle: 'noor_example',
      authorKey: null,
      origin: 'matched',
      response: 'today',
      rules: [],
      rulesetVersion: '0',
      raisedAt: 'then',
      postedAt: null,
      readAt: null,
      status: 'to-read',
      walk,
    };
    await old.table('cases').add(kept);
    await old.table('misses').add({ kind: 'dm', day: '2026-11-22', phrase: null });
    old.close();
    await database.open();
    expect(await readCases()).toEqual([kept]);
    expect(await database.misses.count()).toBe(1);
    await markRead('a');
    expect(await events()).toEqual(['read']);
  });
});

describe('the record as a file', () => {
  it('holds one message alone in a chain that can still be checked', async () => {
    const [one, other] = [await raise('1'), await raise('2')];
    await close(one.id);
    const record = {
      cases: await readCases(),
      holds: await readHolds(),
      log: await readLog(),
      deadlines: [],
      misses: [],
      quiet: {},
    };
    const file = JSON.parse(recordJson(record, one.id, now));
    expect(JSON.stringify(file)).not.toContain(other.id);
    expect(file.cases).toHaveLength(1);
    expect(await findFault(file.start, file.entries, file.end)).toBeNull();
    expect(JSON.stringify(JSON.parse(recordJson(record, null, now)))).toContain(other.id);
  });

  it('is a table with one line an entry, and no cell that a spreadsheet would run', async () => {
    const { id } = await raiseCase({ ...report('1'), rulesetVersion: '=HYPERLINK("x")' }, packagedProtocol, now).then(
      (o) => o.case,
    );
    await close(id);
    const csv = recordCsv({ cases: [], holds: new Map(), log: await readLog(), deadlines: [], misses: [], quiet: {} }, null);
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 5);
    expect(csv).toContain("'=HYPERLINK");
  });
});
