import type { Protocol } from '#lib/protocol/schema.ts';
import { database } from './database.ts';

export async function keepProtocol(hash: string, protocol: Protocol): Promise<void> {
  await database.protocols.put({ hash, protocol });
}

/** The protocol that a case began with; undefined when it is not kept here. */
export async function readProtocol(hash: string): Promise<Protocol | undefined> {
  return (await database.protocols.get(hash))?.protocol;
}
