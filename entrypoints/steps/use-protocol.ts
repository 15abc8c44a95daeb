import { useEffect, useState } from 'react';
import { readProtocol } from '#lib/cases/protocols.ts';
import { hashProtocol } from '#lib/protocol/hash.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { type Protocol, protocolSchema } from '#lib/protocol/schema.ts';
import { useProtocolInForce } from '../shared/use-protocol-in-force.ts';

/**
 * The protocol a walk began with, or the one in force where there is no walk; undefined while it is being read. Where it is gone, the
 * packaged one, and the page says so.
 */
export function useProtocol(hash: string | undefined): Protocol | undefined {
  const packaged = hash === hashProtocol(packagedProtocol);
  const inForce = useProtocolInForce();
  const [kept, setKept] = useState<{ hash: string; protocol: Protocol } | null>(null);
  useEffect(() => {
    if (packaged || hash === undefined) return;
    let wanted = true;
    const keep = (found: unknown) => {
      // An older Heed may have kept it in a shape that this one no longer reads.
      const parsed = protocolSchema.safeParse(found);
      if (wanted) setKept({ hash, protocol: parsed.success ? parsed.data : packagedProtocol });
    };
    readProtocol(hash).then(keep, () => keep(undefined));
    return () => {
      wanted = false;
    };
  }, [hash, packaged]);
  if (packaged) return packagedProtocol;
  if (hash === undefined) return inForce;
  return kept?.hash === hash ? kept.protocol : undefined;
}
