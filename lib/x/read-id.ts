import { type Status, statusIn } from './links.ts';
import type { PostParts } from './post-parts.ts';
import { css } from './selectors.ts';

/**
 * Status id: from the link around the time, else from the one id that the post's own links to its author agree on, else, for the post
 * that a page is about, from the address.
 */
export function readId(parts: PostParts, author: string, focused: Status | null): string | null {
  const own = parts.permalink && statusIn(parts.permalink.path);
  if (own) return own.id;
  const ids = new Set<string>();
  for (const { path, element } of parts.ownLinks) {
    const status = statusIn(path);
    if (status?.handle?.toLowerCase() === author.toLowerCase() && !element.closest(`${css.text}, ${css.card}`))
      ids.add(status.id);
  }
  if (ids.size > 0) return ids.size === 1 ? ([...ids][0] as string) : null;
  const isFocused = parts.article.matches(css.focused) && focused?.handle?.toLowerCase() === author.toLowerCase();
  return isFocused ? focused.id : null;
}

/** X counts milliseconds since this moment in the upper bits of an id. */
export function timeOf(id: string): string | null {
  const time = new Date(Number((BigInt(id) >> 22n) + 1288834974657n));
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
