import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Report } from '#lib/messages/to-background.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { handOver, type WalkState } from '#lib/protocol/walk.ts';
import { readCaseText } from './case-text.ts';
import { database } from './database.ts';
import { raiseCase } from './raise-case.ts';
import { countToRead, markRead, observeCases, readCases, updateWalk } from './store.ts';

const now = new Date('2026-11-22T23:40:00Z');
const words = 'invented words that must never reach the disk';
const report = (postId: string, author = 'kit_example'): Report => ({
  handle: 'noor_example',
  postId,
  response: 'now',
  rulesetVersion: '0.1.0',
  postedAt: '2026-11-22T23:28:00.000Z',
  fullScreen: false,
  message: { text: words, author, authorName: 'Kit', alsoTo: 1, partial: false, evidence: ['reply-block'], matches: [] },
});
const end = (walk: WalkState): WalkState => ({ ...walk, ended: 'end' });

describe('cases', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    await Promise.all([database.cases.clear(), database.protocols.clear()]);
  });

  it('raises a post once, however often and from however many tabs it is reported', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => raiseCase(report('100'), packagedProtocol, now)));
    expect(outcomes.filter(({ added }) => added)).toHaveLength(1);
    expect(await readCases()).toHaveLength(1);
  });

  it('tells the newest message first by when it was written: a page is read from its newest post down, so the oldest is raised last', async () => {
    const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    await raiseCase({ ...report('102'), postedAt: '2026-11-22T23:30:00.000Z' }, packagedProtocol, later(0));
    await raiseCase({ ...report('101'), postedAt: '2026-11-12T09:00:00.000Z' }, packagedProtocol, later(1));
    await raiseCase({ ...report('100'), postedAt: '2026-11-02T09:00:00.000Z' }, packagedProtocol, later(2));
    expect((await readCases()).map(({ postId }) => postId)).toEqual(['102', '101', '100']);
  });

  it('keeps neither words nor author on disk', async () => {
    await raiseCase(report('100'), packagedProtocol, now);
    const stored = JSON.stringify([await database.cases.toArray(), await database.protocols.toArray()]);
    expect(stored).not.toContain(words);
    expect(stored).not.toContain('kit_example');
    expect((await readCaseText((await readCases())[0]?.id ?? ''))?.text).toBe(words);
  });

  it('groups by author without keeping the handle', async () => {
    const a = await raiseCase(report('100', 'Kit_Example'), packagedProtocol, now);
    const b = await raiseCase(report('101', 'kit_example'), packagedProtocol, now);
    const c = await raiseCase(report('102', 'bram_example'), packagedProtocol, now);
    expect(a.case.authorKey).toBe(b.case.authorKey);
    expect(a.case.authorKey).not.toBe(c.case.authorKey);
  });

  it('forgets post id and words when the walk ends, and still knows the post', async () => {
    const { case: raised } = await raiseCase(report('100'), packagedProtocol, now);
    const closed = await updateWalk(raised.id, end);
    expect(closed).toMatchObject({ status: 'ended', postId: null });
    expect(await readCaseText(raised.id)).toBeNull();
    expect((await raiseCase(report('100'), packagedProtocol, now)).added).toBe(false);
  });

  it('takes steps from two windows one after the other', async () => {
    const { case: raised } = await raiseCase(report('100'), packagedProtocol, now);
    const step = (walk: WalkState) => handOver(packagedProtocol, walk, now.toISOString());
    await Promise.all([updateWalk(raised.id, step), updateWalk(raised.id, step)]);
    expect((await readCases())[0]?.walk.steps).toHaveLength(2);
  });

  it('leaves the case as it was when a step is not valid', async () => {
    const { case: raised } = await raiseCase(report('100'), packagedProtocol, now);
    const refuse = () => {
      throw new Error('not valid');
    };
    await expect(updateWalk(raised.id, refuse)).rejects.toThrow('not valid');
    expect(await readCases()).toEqual([raised]);
  });

  it('counts a message as to read until somebody reads it, and tells every listener', async () => {
    const { case: raised } = await raiseCase(report('100'), packagedProtocol, now);
    const seen: string[] = [];
    const stop = observeCases((cases) => seen.push(cases[0]?.status ?? 'none'));
    expect(await countToRead()).toBe(1);
    await markRead(raised.id);
    expect(await countToRead()).toBe(0);
    await expect.poll(() => seen.at(-1)).toBe('open');
    stop();
  });
});
