import { keepProtocol } from '#lib/cases/protocols.ts';
import { updateWalk } from '#lib/cases/store.ts';
import { hashProtocol } from '#lib/protocol/hash.ts';
import { startWalk } from '#lib/protocol/walk.ts';
import { readSettledProtocol } from '#lib/updates/settled-protocol.ts';

/** Begins the walk of a case anew with the steps in use now, for a walk whose own protocol is gone. */
export async function startAgain(caseId: string, handle: string, now: string): Promise<void> {
  const protocol = await readSettledProtocol(handle);
  await keepProtocol(hashProtocol(protocol), protocol);
  await updateWalk(caseId, ({ origin }) => startWalk(protocol, { now, origin }));
}
