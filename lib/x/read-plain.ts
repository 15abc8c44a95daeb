import { statusIn, xPath } from './links.ts';
import { avatarHandle } from './own-handle.ts';
import type { Post } from './post.ts';
import { readText } from './read-text.ts';
import { css } from './selectors.ts';

/** `author` in lower case. */
export type PlainPost = Pick<Post, 'id' | 'author' | 'text' | 'partial' | 'checked'>;

const wordsOrMore = `${css.text}, ${css.showMore}`;
const wrappers = `${css.linkBlock}, ${css.socialContext}`;

/**
 * A post in its plainest form, which most have: one name, one picture, one time with its link, words with nothing after them. The same as
 * `readPost` gives, at a third of the cost; null for any other, which `readPost` must read.
 */
export function readPlain(article: Element): PlainPost | null {
  if (!article.matches(css.article) || !article.matches(css.post) || article.getElementsByTagName('article').length > 0)
    return null;
  const only = (selector: string): Element | null => {
    const found = article.querySelectorAll(selector);
    return found.length === 1 ? (found[0] as Element) : null;
  };
  // A control that shows more would be a second one.
  const words = only(wordsOrMore);
  const time = only(css.time);
  if (!words?.matches(css.text) || !time || words.nextElementSibling || words.closest(wrappers)) return null;
  const link = time.closest(css.link);
  const status = link && !link.contains(words) ? statusIn(xPath(link.getAttribute('href'))) : null;
  const avatar = only(css.avatar);
  const name = only(css.userName);
  const author = status?.handle?.toLowerCase();
  if (!status || !link || !avatar || !name || link.contains(name) || avatarHandle(avatar)?.toLowerCase() !== author) return null;
  const { text } = readText(words);
  return author && text !== '' ? { id: status.id, author, text, partial: false, checked: true } : null;
}
