import type { Report } from '#lib/messages/to-background.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { startWalk } from '#lib/protocol/walk.ts';
import type { Case } from './case.ts';
import { keepCaseText } from './case-text.ts';
import { keyedDigest } from './keyed-digest.ts';
import { keepProtocol } from './protocols.ts';
import { addCase } from './store.ts';

/** Makes a case of a reported post, once per account and post, and keeps its words in memory. */
export async function raiseCase(report: Report, protocol: Protocol, now: Date): Promise<{ added: boolean; case: Case }> {
  const walk = startWalk(protocol, { now: now.toISOString(), origin: 'matched' });
  await keepProtocol(walk.protocol.hash, protocol);
  const outcome = await addCase({
    id: crypto.randomUUID(),
    key: await keyedDigest('post', report.handle, report.postId),
    postId: report.postId,
    handle: report.handle,
    authorKey: await keyedDigest('author', report.handle, report.message.author.toLowerCase()),
    origin: 'matched',
    response: report.response,
    rules: [...new Set(report.message.matches.map((match) => match.rule))],
    rulesetVersion: report.rulesetVersion,
    raisedAt: now.toISOString(),
    postedAt: report.postedAt,
    readAt: null,
    status: 'to-read',
    walk,
  });
  if (outcome.added) await keepCaseText(outcome.case.id, report.message);
  return outcome;
}
