import { isBlank } from './code-points.ts';
import { hashOf } from './hash.ts';
import { edgeIn, flags, kindCodes, kindIn, type RawTokens } from './raw-tokens.ts';

const http = hashOf('http');
const https = hashOf('https');
const www = hashOf('www');
const pic = hashOf('pic');
const linkEndings = new Set('com org uk co net ly be gl io me tv gov nhs info app link gg'.split(' ').map(hashOf));

export function mayBeginLink(hash: number): boolean {
  return hash === http || hash === https || hash === www || hash === pic;
}

/** Whether what stands at `at`, a colon or dot, goes on with a link that began with the word `head` (`mayBeginLink`). */
export function isLinkBehind(text: string, at: number, head: number): boolean {
  const rest = text.slice(at, at + 12).toLowerCase();
  if (head === pic) return rest.startsWith('.twitter.com');
  return rest.charCodeAt(0) === 58 ? rest.startsWith('://') : rest.length > 1;
}

export function endOfLink(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** "bit.ly/x", read as words up to its slash, becomes one link, `at` being its slash; false when the last words are no web address. */
export function foldAddress(out: RawTokens, text: string, at: number): boolean {
  const last = out.length - 1;
  if (!linkEndings.has(out.hash[last] as number)) return false;
  let first = last;
  while (first > 0 && (out.info[first] as number) & flags.near && text.charCodeAt((out.from[first] as number) - 1) === 46)
    first--;
  if (first === last) return false;
  const opening = out.info[first] as number;
  const from = out.from[first] as number;
  const to = endOfLink(text, at);
  out.length = first;
  out.push(0, from, to, kindCodes.link | (edgeIn(opening) << 3) | (opening & flags.quoted));
  return true;
}

/** Whether the last token may have a slash behind it that is more than a sign. */
export function isWordLast(out: RawTokens): boolean {
  return out.length > 0 && kindIn(out.info[out.length - 1] as number) === kindCodes.word;
}
