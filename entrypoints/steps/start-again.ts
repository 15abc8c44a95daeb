import { keepProtocol } from '#lib/cases/protocols.ts';
import { updateWalk } from '#lib/cases/store.ts';
import { hashProtocol } from '#lib/protocol/hash.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { startWalk } from '#lib/protocol/walk.ts';

/** Begins the walk of a case anew with the packaged protocol, for a walk whose own protocol is gone. */
export async function startAgain(caseId: string, now: string): Promise<void> {
  await keepProtocol(hashProtocol(packagedProtocol), packagedProtocol);
  await updateWalk(caseId, ({ origin }) => startWalk(packagedProtocol, { now, origin }));
}
