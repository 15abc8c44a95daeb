import { buildImage } from '#lib/matching/compile.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { acceptFromPolicy, acceptRelease, type Content, openContent, type Trust } from './accept.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { type Release, readRelease, releaseHash } from './release.ts';

/** A release that was checked and compiled: all that a browser keeps of it beside its text. */
export type ReadyRelease = Pick<Release, 'version' | 'organisation' | 'released' | 'expires'> & {
  hash: string;
  protocol: Protocol;
  parts: Parts;
  /** Null where this release is the one in use already. */
  image: Uint8Array | null;
};

/** Checked against what is trusted, and compiled unless `running` is its hash: seconds of work, and nothing kept. Throws a Refusal. */
export async function readySigned(
  text: string,
  trust: Trust,
  today: string,
  running: string | null,
  onCompile: () => void = () => {},
): Promise<{ ready: ReadyRelease; trust: Trust }> {
  const { release, content, trust: next } = await acceptRelease(text, trust, today);
  onCompile();
  return { ready: await ready(release, content, running), trust: next };
}

/** As `readySigned`, of a release in the device's own policy: the policy is the trust. */
export async function readyFromPolicy(text: string, running: string | null): Promise<ReadyRelease> {
  const { release, content } = await acceptFromPolicy(text);
  return ready(release, content, running);
}

/** The image of a release that this browser took and kept: who signed it was checked when it was taken. Throws a Refusal. */
export function compileKept(text: string): Uint8Array {
  return compile(openContent(readRelease(text).files).ruleset);
}

async function ready(release: Release, { ruleset, protocol, parts }: Content, running: string | null): Promise<ReadyRelease> {
  const { version, organisation, released, expires } = release;
  const hash = await releaseHash(release);
  const image = hash === running ? null : compile(ruleset);
  return { version, organisation, released, expires, hash, protocol, parts, image };
}

function compile(ruleset: Content['ruleset']): Uint8Array {
  const { image, problems } = buildImage(ruleset);
  if (!image)
    throw new Refusal('content-refused', problems.map(({ origin, message }) => `${origin.file}: ${message}`).join('; '));
  return image;
}
