import { Refusal } from '#lib/release/refusal.ts';
import { releaseLimit } from '#lib/release/release.ts';

const longestMs = 60_000;

/**
 * Asks the address for the release. The request carries no cookie, no referrer and no parameter: nothing about the person, the posts or
 * what is in use. The browser's own cache asks by ETag. Throws a Refusal when it is too large, any other Error when it was not reached.
 */
export async function fetchRelease(address: string): Promise<string> {
  const response = await fetch(address, {
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    signal: AbortSignal.timeout(longestMs),
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return readWithin(response, releaseLimit);
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
