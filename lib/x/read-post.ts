import { addressedToMe, mentionedIn } from './addressed-to-me.ts';
import { hasLineDown, previousArticle, readStrip } from './connector.ts';
import { handleIn, type Status, statusIn } from './links.ts';
import type { PageKind } from './page-kind.ts';
import type { Post, PostKind } from './post.ts';
import { collectParts, type PostParts } from './post-parts.ts';
import { readAuthor, readQuotedAuthor } from './read-author.ts';
import { readText } from './read-text.ts';
import { readReplyBlock } from './reply-block.ts';
import { articleSelector, css } from './selectors.ts';
import { readRest } from './unplaced-words.ts';

export type ReadContext = {
  pageKind: PageKind;
  /** Signed-in handle, lower case. */
  own: string | null;
  /** The post that the page's address names. */
  focused: Status | null;
};

/** What is wrong with the reading of one article. `unreadable`: it looks like a post but lacks what every post has. */
export type Fault =
  | 'unreadable'
  | 'no-id'
  | 'no-author'
  | 'author-unclear'
  | 'strange-head'
  | 'words-unclear'
  | 'no-words'
  | 'lost-emoji';

export type PostReading = {
  post: Post;
  faults: Fault[];
  /** For the self-check of the mentions page. */
  signs: { namesMe: boolean; stripFound: boolean; emoji: number };
};

/**
 * Reads one element that matches `articleSelector`; null when it is no post at all (a row of notifications, or a wrapper of posts).
 * Touches nothing and asks for no layout.
 */
export function readPost(article: Element, context: ReadContext): PostReading | null {
  if (article.matches(css.notificationRow)) return null;
  const isArticle = article.matches(css.article);
  if (
    !isArticle &&
    (article.parentElement?.closest(articleSelector)?.matches(css.article) || article.querySelector(articleSelector))
  )
    return null;
  if (isArticle && article.querySelector(css.article)) return null;
  const parts = collectParts(article);
  if (!article.matches(css.post)) {
    const looksLikePost = parts.names.length + parts.texts.length + parts.ownAvatars.length > 0 || parts.richText !== null;
    const isOld = parts.permalink !== null || article.querySelector(css.post) !== null;
    if (!looksLikePost || !(parts.permalink || parts.links.some((link) => statusIn(link.path))))
      return unavailable(looksLikePost || isOld);
  }
  return readParts(parts, context);
}

/** An article in which X shows no post. */
export const unreadPost: Post = {
  id: null,
  author: '',
  authorName: '',
  text: '',
  quotedText: '',
  partial: false,
  kind: 'unavailable',
  addressedBy: [],
  alsoTo: 0,
  postedAt: null,
  checked: false,
};

function unavailable(isStrange: boolean): PostReading {
  return { post: unreadPost, faults: isStrange ? ['unreadable'] : [], signs: { namesMe: false, stripFound: false, emoji: 0 } };
}

function readParts(parts: PostParts, { pageKind, own, focused }: ReadContext): PostReading {
  const { article, quoted } = parts;
  const author = readAuthor(parts);
  const words = findWords(parts, (element) => !quoted?.contains(element));
  const read = words ? readText(words) : { text: '', emoji: 0, lost: 0 };
  const quotedWords = quoted && findWords(parts, (element) => quoted.contains(element));
  const reply = readReplyBlock(parts, words, author.handle);
  const strip = readStrip(parts);
  const threadFrom = pageKind === 'status' ? readThreadFrom(article, strip.connected) : null;
  const mentioned = readMentions(parts, words, read.text);
  const isPromoted = parts.permalink === null && article.parentElement?.closest(css.placement) != null;
  const id = isPromoted ? null : readId(parts, author.handle, focused);

  const faults: Fault[] = [];
  if (!isPromoted && id === null) faults.push('no-id');
  if (author.handle === '') faults.push('no-author');
  else if (!author.agreed) faults.push('author-unclear');
  if (!author.hasHead) faults.push('strange-head');
  // The quoted words stand outside the quoted post: whose are they?
  if (quoted && parts.ownTexts.length > 1 && parts.texts.length === parts.ownTexts.length) faults.push('words-unclear');
  if (read.lost > 0) faults.push('lost-emoji');
  if (read.text === '' && read.lost === 0) {
    const rest = readRest(parts, reply.links);
    // X leaves the element out where a post has no words: an empty one was emptied.
    if (words !== null) faults.push(words === parts.richText ? 'words-unclear' : 'no-words');
    if (rest.words || !(rest.pictures || parts.hasMedia || quoted)) faults.push('words-unclear');
  }

  const addressedBy = addressedToMe({
    pageKind,
    own,
    author: author.handle,
    replyTo: reply.handles,
    mentioned,
    unnamed: reply.unnamed,
    threadFrom,
  });
  const also = new Set([...reply.handles, ...mentioned]);
  also.delete(own ?? '');
  also.delete(author.handle.toLowerCase());
  const isReply = reply.handles.length > 0 || reply.unnamed > 0 || threadFrom !== null;

  const post: Post = {
    id,
    author: author.handle,
    authorName: author.name,
    text: read.text,
    quotedText: quotedWords ? readText(quotedWords).text : '',
    partial: isPartial(parts, words, read.text),
    kind: isPromoted ? 'promoted' : readKind(parts, words, isReply),
    addressedBy: isPromoted ? [] : addressedBy,
    alsoTo: also.size + reply.unnamed,
    postedAt: parts.time?.getAttribute('datetime') || (id === null ? null : timeOf(id)),
    checked:
      !isPromoted &&
      addressedBy.length > 0 &&
      id !== null &&
      read.text !== '' &&
      author.agreed &&
      !faults.includes('words-unclear'),
  };
  const namesMe =
    own !== null &&
    (mentioned.includes(own) || reply.handles.includes(own) || reply.unnamed > 0 || readQuotedAuthor(parts) === own);
  return { post, faults, signs: { namesMe, stripFound: strip.found, emoji: read.emoji } };
}

/** The element with the words of the post itself, or with those of the quoted post. */
function findWords(parts: PostParts, isMine: (element: Element) => boolean): Element | null {
  const named = parts.texts.find(isMine) ?? (parts.richText && isMine(parts.richText) ? parts.richText : null);
  if (named) return named;
  for (const element of parts.article.querySelectorAll(`${css.anyRichText}, ${css.anyText}`)) {
    if (isMine(element) && !element.closest(`${css.card}, ${css.note}, ${css.userName}`) && readText(element).text !== '')
      return element;
  }
  return null;
}

function readKind(parts: PostParts, words: Element | null, isReply: boolean): PostKind {
  if (words && (words === parts.richText || words.matches(css.anyRichText))) return 'article';
  if (parts.quoted) return 'quote';
  if (isRepost(parts)) return 'repost';
  return isReply ? 'reply' : 'post';
}

/** A link to an account above the row of the picture: the one who reposted. A pin or a community has none. */
function isRepost({ socialContext, ownLinks, ownAvatars, avatarColumn }: PostParts): boolean {
  const isProfile = (link: Element | null | undefined) =>
    ownLinks.some(({ element, path }) => element === link && handleIn(path));
  if (socialContext && (isProfile(socialContext.closest(css.link)) || isProfile(socialContext.querySelector(css.link))))
    return true;
  const first = ownLinks[0];
  const picture = avatarColumn ?? ownAvatars[0];
  if (!first || !picture || !handleIn(first.path) || first.element.closest(`${css.userName}, ${css.avatar}, ${css.text}`))
    return false;
  return (first.element.compareDocumentPosition(picture) & 4) !== 0;
}

/**
 * Status id: from the link around the time, else from the one id that the post's own links to its author agree on, else, for the post
 * that a page is about, from the address.
 */
function readId(parts: PostParts, author: string, focused: Status | null): string | null {
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
function timeOf(id: string): string | null {
  const time = new Date(Number((BigInt(id) >> 22n) + 1288834974657n));
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function readMentions(parts: PostParts, words: Element | null, text: string): string[] {
  const handles = new Set(mentionedIn(text));
  for (const { element, path } of parts.ownLinks) {
    const handle = handleIn(path);
    if (handle && words?.contains(element) && element.textContent?.trim().startsWith('@')) handles.add(handle.toLowerCase());
  }
  return [...handles];
}

function readThreadFrom(article: Element, connected: boolean): string | null {
  const previous = previousArticle(article);
  if (!previous || (!connected && !previous.adjacent)) return null;
  const parts = collectParts(previous.article);
  if (!connected && !hasLineDown(parts)) return null;
  const author = readAuthor(parts);
  return author.agreed ? author.handle.toLowerCase() : null;
}

/**
 * X shows only the beginning of the post. Its control is known by test id; where that is gone, by its place right below the words. A
 * button without any test id there may also offer a translation: then only long words in the language of the interface are taken as cut.
 */
function isPartial({ showMore, quoted }: PostParts, words: Element | null, text: string): boolean {
  if (showMore.some((element) => !quoted?.contains(element))) return true;
  const below = words?.nextElementSibling;
  if (!words || !below?.textContent?.trim() || below === quoted || below.contains(quoted)) return false;
  if (!below.matches('button, a, [role="link"], [role="button"]')) return false;
  if (below.hasAttribute('data-testid') || below.matches('a, [role="link"]')) return true;
  const language = (element: Element | null) => element?.getAttribute('lang')?.split('-', 1)[0];
  // X cuts at 280, where signs of other scripts and emoji count twice.
  const weight = [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) as number) > 0x10ff ? 2 : 1), 0);
  return weight >= 250 && language(words) === language(words.ownerDocument.documentElement);
}
