import { statusIn, xPath } from './links.ts';
import { avatarHandle } from './own-handle.ts';
import type { Post } from './post.ts';
import { readText } from './read-text.ts';
import { css } from './selectors.ts';

/** `author` in lower case. */
export type PlainPost = Pick<Post, 'id' | 'author' | 'text' | 'partial' | 'checked'>;

/** In the order in which a plain post has them; one more of these, and it is not plain. That a test id is there at all is asked first: most elements have none. */
const marks = `[data-testid]:is(${css.avatar}, ${css.userName}, ${css.text}, ${css.showMore})`;
/** With the article, where the search for these ends: the way on to the top of the page is three times as long. */
const wrappers = `${css.article}, ${css.linkBlock}, ${css.socialContext}`;

/**
 * A post in its plainest form, which most have: one picture, one name, one time with its link, words with nothing after them; or such a post
 * with another quoted below it. The same as `readPost` gives, at a quarter of the cost; null for any other, which `readPost` must read.
 */
export function readPlain(article: Element): PlainPost | null {
  if (!article.matches(css.article) || !article.matches(css.post)) return null;
  const found = [...article.querySelectorAll(marks)];
  // Searches by tag alone are nearly free; in one with the other they cost as much as all of it.
  const times = article.querySelectorAll(css.time);
  const [avatar, name, words, second] = found as [Element, Element, Element, Element?];
  const quoted = second?.closest(css.linkBlock);
  const count = quoted ? 2 : 1;
  if (found.length !== 3 * count || times.length !== count || article.querySelector(css.article)) return null;
  if (!name.matches(css.userName) || !words.matches(css.text)) return null;
  if (quoted && !isQuoted(quoted, found, times[1] as Element)) return null;
  if (words.nextElementSibling || words.closest(wrappers) !== article) return null;
  const link = (times[0] as Element).closest(css.link);
  const status = link && !found.some((part) => link.contains(part)) ? statusIn(xPath(link.getAttribute('href'))) : null;
  const author = status?.handle?.toLowerCase();
  if (!status || !author || avatarHandle(avatar)?.toLowerCase() !== author) return null;
  const { text } = readText(words);
  return text === '' ? null : { id: status.id, author, text, partial: false, checked: true };
}

/** Without a link, so that nothing in it can pass for a part of the post that quotes it. */
const isQuoted = (block: Element, [, , , , name, words]: Element[], time: Element): boolean =>
  name?.matches(css.userName) === true &&
  words?.matches(css.text) === true &&
  block.contains(words) &&
  block.contains(time) &&
  !block.querySelector(css.link);
