import { loweringLimit } from '#lib/release/lowering.ts';
import { Refusal } from '#lib/release/refusal.ts';
import { releaseLimit } from '#lib/release/release.ts';

const longestMs = 60_000;

/**
 * Asks the address for the release. The request carries no cookie, no referrer and no parameter: nothing about the person, the posts or
 * what is in use. The browser's own cache asks by ETag. Throws a Refusal when it is too large, any other Error when it was not reached.
 */
export async function fetchRelease(address: string): Promise<string> {
  const response = await ask(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return readWithin(response, releaseLimit);
}

/** Where a lowering of the release at this address is looked for: `heed.json` has `heed.lowering.json` beside it. */
export function addressBeside(address: string): string {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\.json$/, '')}.lowering.json`;
  return url.href;
}

/** Null where there is none. A server often answers "not found" without leave to read it, which looks like any other failure. */
export async function fetchLowering(address: string): Promise<string | null> {
  const response = await ask(addressBeside(address)).catch(() => null);
  return response?.ok ? readWithin(response, loweringLimit) : null;
}

function ask(address: string): Promise<Response> {
  return fetch(address, {
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    signal: AbortSignal.timeout(longestMs),
  });
}

async function readWithin(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, size] = ['', 0];
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > limit) throw new Refusal('too-large', `more than ${limit} bytes`);
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}
