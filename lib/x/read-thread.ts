import { hasLineDown, previousArticle } from './connector.ts';
import { collectParts } from './post-parts.ts';
import { readHandle } from './read-author.ts';

/**
 * Author (lower case) of the post from which a line leads to this one; null without a line. Two signs show a
 * line, one at each end; either will do, but only where nothing stands between the two posts: below "Show replies" the line comes from a
 * post that X does not show.
 */
export function readThreadFrom(article: Element, connected: boolean): string | null {
  const previous = previousArticle(article);
  if (!previous?.adjacent) return null;
  const parts = collectParts(previous.article);
  if (!connected && !hasLineDown(parts)) return null;
  const author = readHandle(parts);
  return author.agreed ? author.handle.toLowerCase() : null;
}
