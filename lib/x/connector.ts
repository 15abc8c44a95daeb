import type { PostParts } from './post-parts.ts';
import { articleSelector, css } from './selectors.ts';

const isHollow = (element: Element): boolean => !element.textContent?.trim() && !element.querySelector('img, svg, button, a');

/**
 * The narrow row above the row of the picture. Two empty elements in it: a line comes from the post above (the left one is the line).
 * `found` is false where the row cannot be made out; then nothing may be said about lines.
 */
export function readStrip(parts: PostParts): { found: boolean; connected: boolean } {
  const strip = stripAbovePicture(parts) ?? stripByLevels(parts);
  const elements = [...(strip?.querySelectorAll('*') ?? [])];
  const found = elements.length > 0;
  // Words or an icon in it: reposted, pinned.
  const connected = elements.filter((element) => !element.firstElementChild).length >= 2 && isHollow(strip as Element);
  return { found, connected };
}

/** A line goes down from the picture of this post. */
export function hasLineDown(parts: PostParts): boolean {
  const line = parts.avatarColumn?.nextElementSibling;
  return line != null && isHollow(line);
}

/** An article inside that of a post is a part of it, such as what X shows in place of a quoted post that is gone. */
export const isPart = ({ parentElement: around }: Element): boolean =>
  !!(around?.closest(css.article) && around.closest(css.post));

export const lastArticleIn = (row: Element): Element | undefined =>
  row.matches(articleSelector) ? row : [...row.querySelectorAll(articleSelector)].findLast((article) => !isPart(article));

/** What stands before (or after) an article in its timeline, from the nearest outwards. */
export function* rowsFrom(article: Element, to: 'previousElementSibling' | 'nextElementSibling'): Generator<Element> {
  for (let level: Element | null = article; level && !level.matches(css.timeline); level = level.parentElement)
    for (let row = level[to]; row; row = row[to]) yield row;
}

/** The article before this one in the same timeline; `adjacent` when X shows nothing between the two. */
export function previousArticle(article: Element): { article: Element; adjacent: boolean } | null {
  let adjacent = true;
  for (const row of rowsFrom(article, 'previousElementSibling')) {
    const inside = lastArticleIn(row);
    if (inside) return { article: inside, adjacent };
    if (!isHollow(row)) adjacent = false;
  }
  return null;
}

/** The article right after this one in the same timeline. */
export function nextArticle(article: Element): Element | null {
  for (const row of rowsFrom(article, 'nextElementSibling')) {
    const inside = row.matches(articleSelector) ? row : row.querySelector(articleSelector);
    if (inside) return inside;
  }
  return null;
}

function stripAbovePicture({ article, avatarColumn, ownAvatars, names, texts }: PostParts): Element | null {
  let row = avatarColumn ?? ownAvatars[0] ?? null;
  while (row && row !== article && !row.previousElementSibling) row = row.parentElement;
  if (!row || row === article || !article.contains(row)) return null;
  const strip = row.previousElementSibling;
  // A picture that stands elsewhere has the post itself before it.
  return [...names, ...texts].some((part) => strip?.contains(part)) ? null : strip;
}

/** Where no picture is found: three levels down, above the row of the name. */
function stripByLevels({ article, ownNames }: PostParts): Element | null {
  const strip = article.firstElementChild?.firstElementChild?.firstElementChild;
  const name = ownNames[0];
  return strip && name && strip.nextElementSibling?.contains(name) ? strip : null;
}
