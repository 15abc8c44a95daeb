import { useEffect, useState } from 'react';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { accountsItem } from '#lib/settings/items.ts';
import { readSettledProtocol } from '#lib/updates/settled-protocol.ts';

/** Accounts on this device that Heed checks for. */
export async function readOwnHandles(): Promise<string[]> {
  const known = await accountsItem.read();
  return Object.keys(known).filter((handle) => known[handle]?.kind !== 'not-mine');
}

async function readInForce(): Promise<Protocol> {
  const [handle = ''] = await readOwnHandles();
  return readSettledProtocol(handle);
}

/**
 * What a walk would begin with now, for a page that has none: the organisation's steps with what was agreed for the (first) account. The
 * packaged ones where they can't be read: 999 must stand on every page. Undefined while it is being read.
 */
export function useProtocolInForce(): Protocol | undefined {
  const [protocol, setProtocol] = useState<Protocol>();
  useEffect(() => {
    readInForce()
      .catch(() => packagedProtocol)
      .then(setProtocol);
  }, []);
  return protocol;
}
