import { statusIn, xPath } from './links.ts';
import { avatarHandle } from './own-handle.ts';
import type { Post } from './post.ts';
import { readText } from './read-text.ts';
import { css } from './selectors.ts';

/** `author` in lower case. */
export type PlainPost = Pick<Post, 'id' | 'author' | 'text' | 'partial' | 'checked'>;

/** In the order in which a plain post has them; one more of these, and it is not plain. That a test id is there at all is asked first: most elements have none. */
const marks = `[data-testid]:is(${css.avatar}, ${css.userName}, ${css.text}, ${css.showMore})`;
const order = [css.avatar, css.userName, css.text];
const wholePost = css.article + css.post;
/** With the article, where the search for these ends: the way on to the top of the page is three times as long. */
const wrappers = `${css.article}, ${css.linkBlock}, ${css.socialContext}`;

/**
 * A post in its plainest form, which most have: one picture, one name, one time with its link, words with nothing after them; or such a post
 * with another quoted below it. The same as `readPost` gives, at a quarter of the cost; null for any other, which `readPost` must read.
 */
export function readPlain(article: Element): PlainPost | null {
  if (!article.matches(wholePost)) return null;
  const found = article.querySelectorAll(marks);
  // Searches by tag alone are nearly free; in one with the other they cost as much as all of it.
  const times = article.querySelectorAll(css.time);
  const quoted = found[3]?.closest(css.linkBlock);
  if (found.length !== (quoted ? 6 : 3) || found.length !== times.length * 3 || article.querySelector(css.article)) return null;
  const link = times[0]?.closest(css.link);
  for (let at = 0; at < found.length; at++) {
    const part = found[at] as Element;
    if (!part.matches(order[at % 3] as string) || link?.contains(part)) return null;
  }
  // Without a link, so that nothing in it can pass for a part of the post that quotes it.
  if (
    quoted &&
    !(quoted.contains(found[5] as Element) && quoted.contains(times[1] as Element) && !quoted.querySelector(css.link))
  )
    return null;
  const words = found[2] as Element;
  if (words.nextElementSibling || words.closest(wrappers) !== article) return null;
  const status = link ? statusIn(xPath(link.getAttribute('href'))) : null;
  const author = status?.handle?.toLowerCase();
  if (!status || !author || avatarHandle(found[0] as Element)?.toLowerCase() !== author) return null;
  const { text } = readText(words);
  return text === '' ? null : { id: status.id, author, text, partial: false, checked: true };
}
