import { readProtocol } from '#lib/cases/protocols.ts';
import { logOnce } from '#lib/log.ts';
import { readPolicy } from '#lib/policy/current-policy.ts';
import { protocolUnderPolicy } from '#lib/policy/set-by-organisation.ts';
import { packagedProtocol } from '#lib/protocol/packaged.ts';
import { type Protocol, protocolSchema } from '#lib/protocol/schema.ts';
import { activeReleaseItem } from './release-items.ts';

/** The protocol that a walk begins with now: the release's own, or the packaged one where there is none, with what the policy has set. */
export async function readActiveProtocol(): Promise<Protocol> {
  return protocolUnderPolicy(await readReleasedProtocol(), await readPolicy());
}

async function readReleasedProtocol(): Promise<Protocol> {
  const active = await activeReleaseItem.getValue();
  if (!active) return packagedProtocol;
  const parsed = protocolSchema.safeParse(await readProtocol(active.protocolHash));
  if (parsed.success) return parsed.data;
  logOnce('protocol of the release does not open, the packaged one stands in', { version: active.version });
  return packagedProtocol;
}
