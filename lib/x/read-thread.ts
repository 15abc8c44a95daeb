import { articlesBefore, hasLineDown, previousArticle } from './connector.ts';
import { type Status, statusIn } from './links.ts';
import { collectParts } from './post-parts.ts';
import { readHandle } from './read-author.ts';

/** `own`: the signed-in account; `focused`: the post that the page is about. */
type Conversation = { own: string | null; focused: Status | null };

/** Author (lower case) of the post that this one answers, as the place of the two shows it; null when nothing does. */
export function readThreadFrom(article: Element, connected: boolean, { own, focused }: Conversation): string | null {
  const previous = previousArticle(article);
  if (!previous) return null;
  return fromLine(previous, connected) ?? (connected ? null : fromPlace(article, own, focused));
}

/** Two signs show a line, one at each end; either will do, but the upper end alone only where nothing stands between the two posts. */
function fromLine(previous: { article: Element; adjacent: boolean }, connected: boolean): string | null {
  if (!connected && !previous.adjacent) return null;
  const parts = collectParts(previous.article);
  return connected || hasLineDown(parts) ? authorOf(parts) : null;
}

/**
 * On the page of a post, X draws no line to the answers below it, nor says whom they answer. Looked for only where that post is the account's
 * own.
 */
function fromPlace(article: Element, own: string | null, focused: Status | null): string | null {
  if (own === null || focused === null || (focused.handle !== null && focused.handle.toLowerCase() !== own)) return null;
  for (const before of articlesBefore(article)) {
    if (!before.querySelector(`a[href*="/status/${focused.id}"]`)) continue;
    const parts = collectParts(before);
    if (parts.permalink && statusIn(parts.permalink.path)?.id === focused.id) return authorOf(parts) === own ? own : null;
  }
  return null;
}

function authorOf(parts: Parameters<typeof readHandle>[0]): string | null {
  const author = readHandle(parts);
  return author.agreed ? author.handle.toLowerCase() : null;
}
