import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { startWalk, takeOption } from '#lib/protocol/walk.ts';
import { database } from './database.ts';
import { acknowledgeDeadline, endFollowUp, readDeadlines, recomputeDeadlines, setFollowUp, snoozeDeadline } from './deadlines.ts';
import { keepProtocol } from './protocols.ts';
import { readLog } from './record-log.ts';
import { eraseCase } from './remove-cases.ts';
import { startByHand } from './start-by-hand.ts';
import { updateWalk } from './store.ts';

const protocol: Protocol = {
  ...packagedProtocol,
  values: packagedProtocol.values.map((one) => (one.name === 'time.noReplyMinutes' ? { ...one, value: '20' } : one)),
};
const now = new Date('2026-11-22T23:40:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

async function waitForReply(): Promise<string> {
  const { id } = await startByHand(protocol, { handle: 'noor_example', way: 'seen', offDuty: false }, now);
  let walk = startWalk(protocol, { now: now.toISOString(), origin: 'by-hand' });
  for (const option of ['distressed', 'service', 'shared']) walk = takeOption(protocol, walk, option, now.toISOString());
  await keepProtocol(walk.protocol.hash, protocol);
  await updateWalk(id, () => walk);
  return id;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('a deadline is stored, survives every start, and is found overdue after a night', async () => {
  const caseId = await waitForReply();
  await recomputeDeadlines(now);
  expect(await readDeadlines()).toMatchObject([{ caseId, kind: 'no-reply', dueAt: after(20).toISOString(), noticedAt: null }]);
  await database.deadlines.clear();
  await recomputeDeadlines(after(480));
  expect(await readDeadlines()).toMatchObject([{ caseId, dueAt: after(20).toISOString(), noticedAt: after(480).toISOString() }]);
});

test('what was said of it is kept and written down; the step that it asks for ends it', async () => {
  const caseId = await waitForReply();
  await recomputeDeadlines(after(21));
  await acknowledgeDeadline({ caseId, kind: 'no-reply' }, after(22));
  await snoozeDeadline({ caseId, kind: 'no-reply' }, after(23));
  await recomputeDeadlines(after(24));
  expect(await readDeadlines()).toMatchObject([{ acknowledgedAt: after(22).toISOString(), snoozes: 1 }]);
  expect((await readLog()).entries.map(({ content }) => content?.event).slice(-2)).toEqual(['acknowledged', 'snoozed']);
  await updateWalk(caseId, (walk) => takeOption(protocol, walk, 'reply', after(25).toISOString()));
  await recomputeDeadlines(after(25));
  expect(await readDeadlines()).toEqual([]);
});

test('a follow-up stays until it is done, over the end of the steps, and goes with the record', async () => {
  const caseId = await waitForReply();
  await setFollowUp(caseId, after(3000).toISOString(), now);
  await updateWalk(caseId, (walk) => ({ ...walk, ended: after(30).toISOString() }));
  await recomputeDeadlines(after(3001));
  expect(await readDeadlines()).toMatchObject([{ kind: 'follow-up', noticedAt: after(3001).toISOString() }]);
  await endFollowUp(caseId);
  expect(await readDeadlines()).toEqual([]);
  await setFollowUp(caseId, after(3000).toISOString(), now);
  await eraseCase(caseId, now);
  expect(await readDeadlines()).toEqual([]);
});

test('a deadline that cannot be read does not hide the others', async () => {
  const caseId = await waitForReply();
  await recomputeDeadlines(now);
  await database.deadlines.put({ caseId: 'torn', kind: 'no-reply' } as never);
  expect(await readDeadlines()).toMatchObject([{ caseId }]);
  await recomputeDeadlines(after(30));
  expect(await readDeadlines()).toMatchObject([{ caseId }]);
});
