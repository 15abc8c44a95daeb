import type { Protocol } from '#lib/protocol/schema.ts';
import { startWalk } from '#lib/protocol/walk.ts';
import type { ByHandWay, Case } from './case.ts';
import { keepProtocol } from './protocols.ts';
import { addCase } from './store.ts';

type Beginning = { handle: string; way: ByHandWay; offDuty: boolean };

/**
 * A case that Heed did not raise, begun by the clinician: the same walk and the same record, and no word of any message. `handle` is the
 * account it came to, lower case; empty when none is confirmed.
 */
export async function startByHand(protocol: Protocol, { handle, way, offDuty }: Beginning, now: Date): Promise<Case> {
  const at = now.toISOString();
  const id = crypto.randomUUID();
  const walk = startWalk(protocol, { now: at, origin: 'by-hand', offDuty });
  await keepProtocol(walk.protocol.hash, protocol);
  const { case: begun } = await addCase({
    id,
    key: id,
    postId: null,
    handle,
    authorKey: null,
    origin: 'by-hand',
    way,
    response: 'today',
    rules: [],
    rulesetVersion: '',
    raisedAt: at,
    postedAt: null,
    readAt: at,
    status: 'open',
    walk,
  });
  return begun;
}
