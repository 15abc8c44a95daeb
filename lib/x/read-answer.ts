import { lastArticleIn, rowsFrom } from './connector.ts';
import { collectParts } from './post-parts.ts';
import { readHandle } from './read-author.ts';
import { readId } from './read-id.ts';
import type { ReadContext } from './read-post.ts';
import { css } from './selectors.ts';

/** The page of one of the account's own posts, as far as its address says; /i/status/1 leaves the author open. */
export const mayShowOwnPost = ({ own, focused }: ReadContext): boolean =>
  own !== null && focused !== null && (focused.handle?.toLowerCase() ?? own) === own;

/**
 * Whether a post stands among the answers below the account's own post, on the page of that post. No line leads there from it: X puts them
 * below it, and what it adds besides ("Discover more") under a heading. Further down, where the post itself is no longer in the page, a
 * post below one of `answers` is one too.
 */
export function isAnswerToOwn(article: Element, context: ReadContext): boolean {
  if (!mayShowOwnPost(context)) return false;
  const { own, focused, answers } = context;
  for (const row of rowsFrom(article, 'previousElementSibling')) {
    const inside = lastArticleIn(row);
    if (!inside) {
      if (isHeading(row)) return false;
      continue;
    }
    const parts = collectParts(inside);
    const author = readHandle(parts);
    const id = readId(parts, author.handle, focused);
    // The same post in another timeline: behind the photo viewer, or still there when the address is already that of the post.
    if (id === focused?.id) return inside.matches(css.focused) && author.agreed && author.handle.toLowerCase() === own;
    if (id !== null && answers.has(id)) return true;
  }
  return false;
}

/** Words of X's own with nothing to press or to write in: what follows them is something else. */
const isHeading = (row: Element): boolean =>
  row.querySelector(css.heading) !== null || (!!row.textContent?.trim() && !row.querySelector(css.control));
