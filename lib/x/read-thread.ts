import { articlesBefore, hasLineDown, previousArticle } from './connector.ts';
import { statusIn, xPath } from './links.ts';
import { collectParts } from './post-parts.ts';
import { readHandle } from './read-author.ts';
import type { ReadContext } from './read-post.ts';
import { css } from './selectors.ts';

type Conversation = Pick<ReadContext, 'own' | 'focused' | 'answers'>;

/** Author (lower case) of the post that this one answers, as the place of the two shows it; null when nothing does. */
export function readThreadFrom(article: Element, connected: boolean, context: Conversation): string | null {
  const previous = previousArticle(article);
  if (!previous) return null;
  return fromLine(previous, connected) ?? (connected ? null : fromPlace(article, context));
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
function fromPlace(article: Element, { own, focused, answers }: Conversation): string | null {
  if (own === null || focused === null || (focused.handle !== null && focused.handle.toLowerCase() !== own)) return null;
  for (const before of articlesBefore(article)) {
    const id = statusIn(xPath(before.querySelector(css.time)?.closest(css.link)?.getAttribute('href') ?? null))?.id;
    // Far down, the post itself stands in the page no more; an answer to it does.
    if (id !== undefined && answers.has(id)) return own;
    if (id === focused.id) return authorOf(collectParts(before)) === own ? own : null;
  }
  return null;
}

function authorOf(parts: Parameters<typeof readHandle>[0]): string | null {
  const author = readHandle(parts);
  return author.agreed ? author.handle.toLowerCase() : null;
}
