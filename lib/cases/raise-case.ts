import type { Report } from '#lib/messages/to-background.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { startWalk } from '#lib/protocol/walk.ts';
import type { Case } from './case.ts';
import { keepCaseText, readCaseText } from './case-text.ts';
import { keyedDigest } from './keyed-digest.ts';
import { keepProtocol } from './protocols.ts';
import { addCase } from './store.ts';

/**
 * Makes a case of a reported post, once per account and post, and keeps its words in memory. `resumed`: it stood already, unread and without
 * its words, as when the background or the browser ended before all was done.
 */
export async function raiseCase(
  report: Report,
  protocol: Protocol,
  now: Date,
): Promise<{ added: boolean; resumed: boolean; case: Case }> {
  const walk = startWalk(protocol, { now: now.toISOString(), origin: 'matched' });
  await keepProtocol(walk.protocol.hash, protocol);
  const id = crypto.randomUUID();
  const outcome = await addCase({
    id,
    key: await keyedDigest('post', report.handle, report.postId),
    postId: report.postId,
    handle: report.handle,
    authorKey: await keyedDigest('author', report.handle, report.message.author.toLowerCase()),
    origin: 'matched',
    response: report.response,
    rules: [...new Set(report.message.matches.map((match) => match.rule))],
    rulesetVersion: report.rulesetVersion,
    raisedAt: now.toISOString(),
    // Every list is sorted by it and every page says it in words.
    postedAt: Number.isNaN(Date.parse(report.postedAt ?? '')) ? null : report.postedAt,
    readAt: null,
    status: 'to-read',
    walk,
  });
  const { added, case: stands } = outcome;
  const isUnread = !added && stands.id !== id && stands.status === 'to-read';
  const resumed = isUnread && (await readCaseText(stands.id)) === null;
  if (added || resumed) await keepCaseText(stands.id, report.message);
  return { ...outcome, resumed };
}
