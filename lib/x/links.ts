/** A link to X: its path alone, as X writes it, or in full, as saved pages and twitter.com have it. Most others lead to t.co; no URL is built to see that. */
const xLink = /^(?:(?:https?:)?\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com(?![^/?#])|(?=\/(?!\/)))([^?#]*)/i;
const handlePath = /^\/(\w{1,20})\/?$/;
const statusPath = /^\/(\w{1,20})(?:\/web)?\/status(?:es)?\/(\d{1,25})(?:\/(.*))?$/;

/** First path parts that X keeps for itself. */
const reserved = new Set(
  'about account compose download explore hashtag help home i intent jobs login logout messages notifications privacy search settings share signup tos'.split(
    ' ',
  ),
);

/** Path of a link that leads to X, whether written relative or in full (saved pages, twitter.com); null for any other. */
export const xPath = (href: string | null): string | null => xLink.exec(href ?? '')?.[1] ?? null;

/** Handle as written in a path to a profile, without "@"; null for any other path. */
export function handleIn(path: string | null): string | null {
  const handle = path?.match(handlePath)?.[1];
  return handle && !reserved.has(handle.toLowerCase()) ? handle : null;
}

export type Status = { /** null in /i/status/1 */ handle: string | null; id: string; rest: string };

export function statusIn(path: string | null): Status | null {
  const found = path?.match(statusPath);
  if (!found) return null;
  const handle = found[1] as string;
  return { handle: reserved.has(handle.toLowerCase()) ? null : handle, id: found[2] as string, rest: found[3] ?? '' };
}
