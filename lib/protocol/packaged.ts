import protocol from '#rules/protocol.yaml';
import type { Protocol } from './schema.ts';

/** The protocol that came with this build, checked when it was built. */
export const packagedProtocol: Protocol = protocol;
